package world.azora.ledger.verify;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.ledger.ChainReport;
import world.azora.ledger.LedgerId;
import world.azora.ledger.LedgerPermission;
import world.azora.ledger.Verification;
import world.azora.platform.web.Needs;

@RestController
final class VerificationController {
    private final Verification verification;

    VerificationController(Verification verification) {
        this.verification = verification;
    }

    @Needs("ledger.read")
    @PostMapping("/api/v1/ledger/verification")
    ChainReport verify(Actor actor) {
        actor.mustHave(LedgerPermission.READ);
        return verification.verify(LedgerId.MAIN);
    }
}
