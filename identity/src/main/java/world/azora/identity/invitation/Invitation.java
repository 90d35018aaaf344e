package world.azora.identity.invitation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import world.azora.identity.DisplayName;
import world.azora.identity.EmailAddress;
import world.azora.identity.IdentityProblem;
import world.azora.identity.PasswordHash;
import world.azora.identity.PersonLocale;
import world.azora.kernel.PersonRole;
import world.azora.kernel.Refusal;

/**
 * An account to be made for somebody.
 *
 * @param passwordHash of the password that the person has elsewhere, in bcrypt; without it the person gets a link
 */
record Invitation(
        EmailAddress email,
        DisplayName displayName,
        @Nullable PersonLocale locale,
        @Nullable Set<PersonRole> roles,
        @Nullable PasswordHash passwordHash) {
    Invitation {
        // Another kind could be anything, such as a hash that costs a minute to compare with.
        if (passwordHash != null && !passwordHash.isBcrypt()) throw new Refusal(IdentityProblem.PASSWORD_HASH_UNKNOWN);
    }

    PersonLocale language() {
        return locale == null ? PersonLocale.ENGLISH : locale;
    }

    Set<PersonRole> rolesWanted() {
        return roles == null ? Set.of(PersonRole.LEARNER) : Set.copyOf(roles);
    }
}
