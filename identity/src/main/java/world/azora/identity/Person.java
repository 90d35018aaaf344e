package world.azora.identity;

import java.util.Set;
import world.azora.kernel.PersonRole;
import world.azora.kernel.UserId;

/** What other modules may know of a person. The e-mail address is not among it: it stays with identity. */
public record Person(UserId id, String displayName, Set<PersonRole> roles) {
    public Person {
        roles = Set.copyOf(roles);
    }
}
