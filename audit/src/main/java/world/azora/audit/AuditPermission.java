package world.azora.audit;

import java.util.Set;
import world.azora.kernel.Permission;
import world.azora.kernel.PersonRole;

/** What in an audit not everybody may do. */
public enum AuditPermission implements Permission {
    /** Open, change, sign and archive engagements. */
    WORK("audit.work"),
    /** Read engagements that somebody else opened. */
    READ("audit.read"),
    /** Walk any trace. Without it a person sees only what belongs to their own wallet. */
    TRACE("audit.trace");

    private final String code;

    AuditPermission(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<PersonRole> heldBy() {
        return switch (this) {
            case WORK, READ -> Set.of(PersonRole.AUDITOR, PersonRole.ADMIN);
            case TRACE -> Set.of(PersonRole.AUDITOR, PersonRole.TREASURER, PersonRole.ADMIN);
        };
    }
}
