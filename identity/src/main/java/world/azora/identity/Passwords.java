package world.azora.identity;

/**
 * Hashes passwords, as many at once as there are cores. Who has to wait too long is refused with
 * {@link world.azora.kernel.CommonProblem#OVERLOADED}, so that a storm of sign-ins cannot starve everything else.
 */
public interface Passwords {
    /** Refuses a password that holds the person's names or is widely used: {@link IdentityProblem#PASSWORD_GUESSABLE}. */
    PasswordHash hash(Password password, EmailAddress email, DisplayName displayName);

    /** Takes the same time whether or not they match. */
    boolean matches(String presented, PasswordHash hash);

    /** Hash of a password that nobody knows: comparing with it costs what any comparison costs, and fails. */
    PasswordHash nobody();
}
