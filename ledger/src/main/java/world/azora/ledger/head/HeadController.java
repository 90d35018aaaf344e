package world.azora.ledger.head;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.ledger.LedgerId;
import world.azora.ledger.LedgerPermission;
import world.azora.ledger.LedgerProblem;
import world.azora.ledger.SignedHead;
import world.azora.platform.web.Needs;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

@RestController
final class HeadController {
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final HeadStore store;

    HeadController(HeadStore store) {
        this.store = store;
    }

    @Needs("ledger.read")
    @GetMapping("/api/v1/ledger/heads")
    Page<SignedHead> heads(Actor actor, PageRequest page) {
        actor.mustHave(LedgerPermission.READ);
        var before = page.after().map(HeadController::day).orElse(NEVER);
        return page.page(
                store.list(LedgerId.MAIN, before, page.rows()),
                head -> head.claim().day().toString());
    }

    /** The public key that signs heads, as a JSON Web Key: to be kept where the heads are kept. */
    @Needs("ledger.read")
    @GetMapping(path = "/api/v1/ledger/heads/key", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> key(Actor actor) {
        actor.mustHave(LedgerPermission.READ);
        var jwk = store.publicJwk().orElseThrow(() -> new Refusal(LedgerProblem.HEAD_KEY_UNKNOWN));
        return ResponseEntity.ok(jwk);
    }

    private static LocalDate day(String cursor) {
        try {
            return LocalDate.parse(cursor);
        } catch (DateTimeException _) {
            throw new Refusal(CommonProblem.CURSOR_MALFORMED);
        }
    }
}
