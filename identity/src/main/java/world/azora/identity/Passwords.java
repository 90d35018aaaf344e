package world.azora.identity;

/**
 * Hashes passwords, as many at once as there are cores. Who has to wait too long is refused with
 * {@link world.azora.kernel.CommonProblem#OVERLOADED}, so that a storm of sign-ins cannot starve everything else.
 */
public interface Passwords {
    /**
     * Refuses a password that the policy forbids: {@link IdentityProblem#PASSWORD_COMMON},
     * {@link IdentityProblem#PASSWORD_GUESSABLE} or {@link IdentityProblem#PASSWORD_COMPOSITION}.
     */
    PasswordHash hash(Password password, EmailAddress email, DisplayName displayName);

    /**
     * Takes the same time whether or not they match. Besides our own hashes it knows those of bcrypt, which people have
     * who came from another system and have not signed in since.
     */
    boolean matches(String presented, PasswordHash hash);

    /** Hash of a password that nobody knows: comparing with it costs what any comparison costs, and fails. */
    PasswordHash nobody();

    /** Whether the hash is not of the kind that {@link #renewed} gives. */
    boolean isOutdated(PasswordHash hash);

    /** Today's hash of a password that was right, whatever the policy says of it. */
    PasswordHash renewed(String presented);
}
