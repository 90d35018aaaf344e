package world.azora.audit;

import java.util.Set;
import world.azora.kernel.Permission;
import world.azora.kernel.PersonRole;

/** What in an audit not everybody may do. */
public enum AuditPermission implements Permission {
    /** Open, change, sign and archive engagements. */
    WORK("audit.work", PersonRole.AUDITOR, PersonRole.ADMIN),
    /** Read engagements that somebody else opened. */
    READ("audit.read", PersonRole.AUDITOR, PersonRole.ADMIN),
    /** Walk any trace. Without it a person sees only what belongs to their own wallet. */
    TRACE("audit.trace", PersonRole.AUDITOR, PersonRole.TREASURER, PersonRole.ADMIN);

    private final String code;
    private final Set<PersonRole> heldBy;

    AuditPermission(String code, PersonRole... heldBy) {
        this.code = code;
        this.heldBy = Set.of(heldBy);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<PersonRole> heldBy() {
        return heldBy;
    }
}
