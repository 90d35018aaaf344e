package world.azora.identity;

import java.util.Optional;
import world.azora.kernel.UserId;

/** Signs access tokens (JWT, ES256) and checks them. Whether the session behind one still lives is not its question. */
public interface AccessTokens {
    IssuedToken issue(SessionId session, UserId person);

    /** Nothing unless the token is one of ours, whole, and of this moment. */
    Optional<VerifiedToken> verify(AccessToken token);
}
