package world.azora.identity;

import world.azora.kernel.UserId;

/** The life of a session, for the other features of this module. */
public interface Sessions {
    /**
     * Starts a session on a device, for its owner's list; writes to the owner if the device is a new one. Joins the
     * caller's transaction.
     */
    SessionTokens start(UserId person, Device device);

    /**
     * Gives the successor of a refresh token. Requests that show the same token within ten seconds get the same
     * successor, because tabs and lost answers repeat themselves; a token older than that ends the session, because
     * two parties hold it (RFC 9700, section 4.14.2).
     */
    RefreshOutcome refresh(RefreshToken token);

    /** Ends every session of a person. Joins the caller's transaction, if there is one. */
    void endAll(UserId person);

    /** Ends every session of a person but one. Joins the caller's transaction, if there is one. */
    void endOthers(UserId person, SessionId kept);

    /** Ends every session of everybody but one; how many there were. Joins the caller's transaction, if there is one. */
    int endEverybodys(SessionId kept);

    /** Ends a session, if it still lives. */
    void end(SessionId session);

    /** Ends the session that this token belongs to, if there is one. */
    void end(RefreshToken token);
}
