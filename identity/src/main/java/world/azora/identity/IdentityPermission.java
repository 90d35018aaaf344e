package world.azora.identity;

import java.util.Set;
import world.azora.kernel.Permission;
import world.azora.kernel.PersonRole;

/** What identity lets only some people do. */
public enum IdentityPermission implements Permission {
    USERS_READ("identity.users.read"),
    USERS_CHANGE("identity.users.change"),
    /** See who may do what, and who may do too much. */
    ACCESS_READ("identity.access.read");

    private final String code;

    IdentityPermission(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<PersonRole> heldBy() {
        return switch (this) {
            case USERS_READ -> Set.of(PersonRole.ADMIN, PersonRole.OPERATOR);
            case USERS_CHANGE -> Set.of(PersonRole.ADMIN);
            case ACCESS_READ -> Set.of(PersonRole.ADMIN, PersonRole.OPERATOR, PersonRole.AUDITOR);
        };
    }
}
