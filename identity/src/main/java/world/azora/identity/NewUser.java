package world.azora.identity;

import java.util.Set;
import world.azora.kernel.PersonRole;

/** An account to be made. The password is hashed already; nothing that is stored or passed on holds it in the clear. */
public record NewUser(
        EmailAddress email,
        DisplayName displayName,
        PersonLocale locale,
        PasswordHash passwordHash,
        Set<PersonRole> roles) {
    public NewUser {
        roles = Set.copyOf(roles);
    }
}
