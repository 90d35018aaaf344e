package world.azora.ledger.nightly;

import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.ledger.LedgerId;
import world.azora.ledger.LedgerPermission;
import world.azora.ledger.VerificationRun;
import world.azora.platform.web.Needs;

@RestController
final class RunController {
    private final RunStore store;

    RunController(RunStore store) {
        this.store = store;
    }

    /** @param last what the last nightly verification found; absent before the first night */
    record Verified(Optional<VerificationRun> last) {}

    @Needs("ledger.read")
    @GetMapping("/api/v1/ledger/verification")
    Verified last(Actor actor) {
        actor.mustHave(LedgerPermission.READ);
        return new Verified(store.last(LedgerId.MAIN));
    }
}
