package world.azora.identity;

import world.azora.kernel.UserId;

/** The life of a session, for the other features of this module. */
public interface Sessions {
    /** Joins the caller's transaction. */
    SessionTokens start(UserId person);

    /**
     * Gives the successor of a refresh token. Requests that show the same token within ten seconds get the same
     * successor, because tabs and lost answers repeat themselves; a token older than that ends the session, because
     * two parties hold it (RFC 9700, section 4.14.2).
     */
    RefreshOutcome refresh(RefreshToken token);

    /** Ends a session, if it still lives. */
    void end(SessionId session);

    /** Ends the session that this token belongs to, if there is one. */
    void end(RefreshToken token);
}
