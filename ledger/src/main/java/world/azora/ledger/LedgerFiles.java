package world.azora.ledger;

import java.nio.file.Path;
import java.util.List;
import world.azora.ledger.verify.VerifyFeature;

/** Checking exported ledgers, which needs neither a server nor a database. */
public interface LedgerFiles {
    static LedgerFiles offline() {
        return VerifyFeature.files();
    }

    /**
     * Recomputes an exported ledger.
     *
     * @param heads heads that were kept elsewhere: each must lie on the chain of this file, if it is of the same ledger
     */
    FileReport check(Path file, List<SignedHead> heads);
}
