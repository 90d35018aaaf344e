package world.azora.ledger;

import static world.azora.kernel.PersonRole.ADMIN;
import static world.azora.kernel.PersonRole.AUDITOR;
import static world.azora.kernel.PersonRole.TREASURER;

import java.util.Set;
import world.azora.kernel.Permission;
import world.azora.kernel.PersonRole;

/** What not everybody may do with the ledger. */
public enum LedgerPermission implements Permission {
    READ("ledger.read"),
    POST("ledger.post"),
    IMPORT("ledger.import");

    private final String code;

    LedgerPermission(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<PersonRole> heldBy() {
        return switch (this) {
            case READ -> Set.of(TREASURER, AUDITOR, ADMIN);
            case POST -> Set.of(TREASURER, ADMIN);
            case IMPORT -> Set.of(ADMIN);
        };
    }
}
