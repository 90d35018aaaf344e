package world.azora.identity;

import jakarta.servlet.http.HttpServletRequest;
import world.azora.kernel.Actor;

/**
 * Whether it is still the person who sits at the screen: what weakens an account is done only within five minutes of
 * all that a sign-in asks for (OWASP ASVS 5.0, 7.5.1).
 */
public interface Confirmations {
    /** The person behind this session has shown all that a sign-in asks for. */
    void confirm(SessionId session);

    /**
     * Refuses with {@link IdentityProblem#CONFIRMATION_REQUIRED}. The installation itself needs no confirmation; programs
     * without a session, such as those with an API key, cannot have one.
     */
    void mustBeFresh(Actor actor, HttpServletRequest request);

    /** As {@link #mustBeFresh}, for whoever has a second factor: the password that others show is not enough of them. */
    void mustBeFreshIfEquipped(Actor actor, HttpServletRequest request);
}
