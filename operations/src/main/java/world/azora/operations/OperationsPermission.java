package world.azora.operations;

import java.util.Set;
import world.azora.kernel.Permission;
import world.azora.kernel.PersonRole;

/** What operations lets only some people do. */
public enum OperationsPermission implements Permission {
    READ("operations.read");

    private final String code;

    OperationsPermission(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<PersonRole> heldBy() {
        return switch (this) {
            case READ -> Set.of(PersonRole.OPERATOR, PersonRole.ADMIN);
        };
    }
}
