package world.azora.activity;

import java.util.Set;
import world.azora.kernel.Permission;
import world.azora.kernel.PersonRole;

/** Who may read what people did. */
public enum ActivityPermission implements Permission {
    READ("activity.read");

    private final String code;

    ActivityPermission(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Its list is an address of the operators'. */
    @Override
    public String area() {
        return "operations";
    }

    @Override
    public Set<PersonRole> heldBy() {
        return switch (this) {
            case READ -> Set.of(PersonRole.ADMIN, PersonRole.OPERATOR, PersonRole.AUDITOR);
        };
    }
}
