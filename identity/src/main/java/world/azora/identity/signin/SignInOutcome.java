package world.azora.identity.signin;

import java.time.Duration;
import world.azora.identity.SessionTokens;
import world.azora.identity.User;

/** How a sign-in can end. */
sealed interface SignInOutcome {
    record SignedIn(User user, SessionTokens tokens) implements SignInOutcome {}

    /** Unknown address, wrong password or disabled account: nobody is told which. */
    record Refused() implements SignInOutcome {}

    /** The password is right, but the mailed link has not been followed. */
    record Unverified() implements SignInOutcome {}

    record TooManyGuesses(Duration retryAfter) implements SignInOutcome {}
}
