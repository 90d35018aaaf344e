package world.azora.identity;

import java.util.Set;
import world.azora.kernel.Permission;
import world.azora.kernel.PersonRole;

/** What identity lets only some people do. */
public enum IdentityPermission implements Permission {
    USERS_READ("identity.users.read"),
    USERS_CHANGE("identity.users.change"),
    /** See who may do what, and who may do too much. */
    ACCESS_READ("identity.access.read"),
    KEYS_READ("identity.keys.read"),
    KEYS_ROTATE("identity.keys.rotate"),
    OAUTH_CLIENTS_READ("identity.oauth-clients.read"),
    OAUTH_CLIENTS_CHANGE("identity.oauth-clients.change");

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
            case ACCESS_READ -> Set.of(PersonRole.ADMIN, PersonRole.OPERATOR, PersonRole.AUDITOR);
            case USERS_READ, KEYS_READ -> Set.of(PersonRole.ADMIN, PersonRole.OPERATOR);
            case USERS_CHANGE, KEYS_ROTATE, OAUTH_CLIENTS_READ, OAUTH_CLIENTS_CHANGE -> Set.of(PersonRole.ADMIN);
        };
    }
}
