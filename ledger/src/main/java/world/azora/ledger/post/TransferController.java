package world.azora.ledger.post;

import static org.springframework.http.HttpStatus.CREATED;

import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.kernel.Amount;
import world.azora.kernel.IdSource;
import world.azora.kernel.Refusal;
import world.azora.ledger.AccountId;
import world.azora.ledger.LedgerId;
import world.azora.ledger.LedgerPermission;
import world.azora.ledger.PostedTransfer;
import world.azora.ledger.Postings;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferId;
import world.azora.ledger.TransferOutcome.AlreadyPosted;
import world.azora.ledger.TransferOutcome.Posted;
import world.azora.ledger.TransferOutcome.Refused;
import world.azora.platform.web.Idempotent;
import world.azora.platform.web.Needs;

/** Transfers by hand, such as corrections. */
@RestController
final class TransferController {
    private final Postings postings;
    private final IdSource ids;

    TransferController(Postings postings, IdSource ids) {
        this.postings = postings;
        this.ids = ids;
    }

    /** The cause, where none is given, is the person who asks for it. */
    record Body(
            Optional<TransferId> id,
            AccountId debit,
            AccountId credit,
            Amount amount,
            String code,
            Optional<String> cause) {}

    @Needs("ledger.post")
    @PostMapping("/api/v1/ledger/transfers")
    @Idempotent
    ResponseEntity<PostedTransfer> transfer(Actor actor, @RequestBody Body body) {
        actor.mustHave(LedgerPermission.POST);
        var transfer = new Transfer(
                LedgerId.MAIN,
                body.id.orElseGet(() -> new TransferId(ids.next())),
                body.debit,
                body.credit,
                body.amount,
                body.code,
                body.cause.orElseGet(() -> actor.id().toString()));
        return switch (postings.transfer(transfer)) {
            case Posted(var posted) -> ResponseEntity.status(CREATED).body(posted);
            case AlreadyPosted(var posted) ->
                ResponseEntity.status(CREATED)
                        .header("Idempotency-Replayed", "true")
                        .body(posted);
            case Refused refused -> throw new Refusal(refused.reason().problem());
        };
    }
}
