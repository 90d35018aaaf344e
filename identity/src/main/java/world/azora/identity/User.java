package world.azora.identity;

import java.time.Instant;
import java.util.Set;
import world.azora.kernel.Actor;
import world.azora.kernel.PersonRole;
import world.azora.kernel.UserId;

/**
 * A person's account as the person sees it.
 *
 * @param verified whether the address has answered; an account without that does not exist yet, so this is always true
 */
public record User(
        UserId id,
        EmailAddress email,
        DisplayName displayName,
        PersonLocale locale,
        Set<PersonRole> roles,
        boolean verified,
        Instant createdAt) {
    public User {
        roles = Set.copyOf(roles);
    }

    /** The person as the one who acts. */
    public Actor actor() {
        return new Actor(id, roles);
    }
}
