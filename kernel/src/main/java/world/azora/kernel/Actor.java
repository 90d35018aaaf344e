package world.azora.kernel;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * The signed-in person for whom something is done. It is an argument of every use case that asks who may.
 *
 * @param scopes if present, a program asks with a key of the person's, which reaches no further than this
 */
public record Actor(UserId id, Set<PersonRole> roles, Optional<Set<Scope>> scopes) {
    /** The server acting for itself. It may do anything: whoever runs commands on the machine owns the data. */
    public static final Actor SYSTEM = new Actor(UserId.SYSTEM, Set.of(PersonRole.values()));

    public Actor {
        roles = Set.copyOf(roles);
        scopes = scopes.map(Set::copyOf);
    }

    /** The person, with all that the person may do. */
    public Actor(UserId id, Set<PersonRole> roles) {
        this(id, roles, Optional.empty());
    }

    public boolean may(Permission permission) {
        return !Collections.disjoint(roles, permission.heldBy()) && reaches(permission.area(), false);
    }

    /** Refuses with {@link CommonProblem#NOT_ALLOWED} whoever does not hold the permission. */
    public void mustHave(Permission permission) {
        if (!may(permission)) throw new Refusal(CommonProblem.NOT_ALLOWED);
    }

    /** Whether the scopes, if there are any, reach into this area, for reading or for more. */
    public boolean reaches(String area, boolean writing) {
        return scopes.isEmpty()
                || scopes.get().stream().anyMatch(scope -> scope.area().equals(area) && (scope.writes() || !writing));
    }

    public boolean is(UserId person) {
        return id.equals(person);
    }
}
