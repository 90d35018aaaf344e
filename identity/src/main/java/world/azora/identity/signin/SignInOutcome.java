package world.azora.identity.signin;

import java.time.Duration;
import world.azora.identity.FactorChallenge;
import world.azora.identity.SessionTokens;
import world.azora.identity.User;

/** How a sign-in can end. */
sealed interface SignInOutcome {
    record SignedIn(User user, SessionTokens tokens) implements SignInOutcome {}

    /** The password is right; now the second factor is asked for. */
    record FactorNeeded(FactorChallenge challenge) implements SignInOutcome {}

    /** The second factor is wrong; another try may be right. */
    record FactorWrong() implements SignInOutcome {}

    /** There is no challenge to be answered any more. */
    record ChallengeEnded() implements SignInOutcome {}

    /** Unknown address, wrong password or disabled account: nobody is told which. */
    record Refused() implements SignInOutcome {}

    /** The password is right, but the mailed link has not been followed. */
    record Unverified() implements SignInOutcome {}

    record TooManyGuesses(Duration retryAfter) implements SignInOutcome {}
}
