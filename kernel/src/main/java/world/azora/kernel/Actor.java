package world.azora.kernel;

import java.util.Collections;
import java.util.Set;

/** The signed-in person for whom something is done. It is an argument of every use case that asks who may. */
public record Actor(UserId id, Set<PersonRole> roles) {
    /** The server acting for itself. It may do anything: whoever runs commands on the machine owns the data. */
    public static final Actor SYSTEM = new Actor(UserId.SYSTEM, Set.of(PersonRole.values()));

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean may(Permission permission) {
        return !Collections.disjoint(roles, permission.heldBy());
    }

    /** Refuses with {@link CommonProblem#NOT_ALLOWED} whoever does not hold the permission. */
    public void mustHave(Permission permission) {
        if (!may(permission)) throw new Refusal(CommonProblem.NOT_ALLOWED);
    }

    public boolean is(UserId person) {
        return id.equals(person);
    }
}
