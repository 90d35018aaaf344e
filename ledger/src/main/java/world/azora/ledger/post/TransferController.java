package world.azora.ledger.post;

import static org.springframework.http.HttpStatus.CREATED;

import java.time.Instant;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.kernel.Amount;
import world.azora.kernel.Refusal;
import world.azora.kernel.RequestId;
import world.azora.ledger.LedgerPermission;
import world.azora.ledger.LedgerProblem;
import world.azora.ledger.PostedTransfer;
import world.azora.ledger.Postings;
import world.azora.ledger.Statements;
import world.azora.ledger.Step;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferId;
import world.azora.ledger.TransferOutcome.AlreadyPosted;
import world.azora.ledger.TransferOutcome.Posted;
import world.azora.ledger.TransferOutcome.Refused;
import world.azora.platform.web.Idempotent;
import world.azora.platform.web.Needs;

/** Transfers by hand, such as corrections, and what may follow one. */
@RestController
final class TransferController {
    private final Postings postings;
    private final Statements statements;

    TransferController(Postings postings, Statements statements) {
        this.postings = postings;
        this.statements = statements;
    }

    @Needs("ledger.post")
    @PostMapping("/api/v1/ledger/transfers")
    @Idempotent
    ResponseEntity<PostedTransfer> transfer(
            Actor actor, @RequestHeader("Idempotency-Key") RequestId key, @RequestBody TransferBody body) {
        actor.mustHave(LedgerPermission.POST);
        return answer(body.transfer(actor, unnamed(actor, key)));
    }

    record Hold(TransferBody transfer, Instant expiresAt) {}

    @Needs("ledger.post")
    @PostMapping("/api/v1/ledger/holds")
    @Idempotent
    ResponseEntity<PostedTransfer> hold(
            Actor actor, @RequestHeader("Idempotency-Key") RequestId key, @RequestBody Hold body) {
        actor.mustHave(LedgerPermission.POST);
        return answer(body.transfer.transfer(actor, unnamed(actor, key)).held(body.expiresAt));
    }

    /** @param amount all that is held, if it is not given */
    record Capture(Optional<TransferId> id, Optional<Amount> amount) {}

    @Needs("ledger.post")
    @PostMapping("/api/v1/ledger/holds/{hold}/capture")
    @Idempotent
    ResponseEntity<PostedTransfer> capture(
            Actor actor,
            @PathVariable TransferId hold,
            @RequestHeader("Idempotency-Key") RequestId key,
            @RequestBody Capture body) {
        actor.mustHave(LedgerPermission.POST);
        var held = find(hold);
        return answer(held.capture(body.id.orElse(unnamed(actor, key)), body.amount.orElse(held.amount())));
    }

    record Follow(Optional<TransferId> id) {}

    @Needs("ledger.post")
    @PostMapping("/api/v1/ledger/holds/{hold}/void")
    @Idempotent
    ResponseEntity<PostedTransfer> release(
            Actor actor,
            @PathVariable TransferId hold,
            @RequestHeader("Idempotency-Key") RequestId key,
            @RequestBody Follow body) {
        actor.mustHave(LedgerPermission.POST);
        return answer(find(hold).release(body.id.orElse(unnamed(actor, key)), Step.VOID));
    }

    @Needs("ledger.post")
    @PostMapping("/api/v1/ledger/transfers/{transfer}/reversal")
    @Idempotent
    ResponseEntity<PostedTransfer> reverse(
            Actor actor,
            @PathVariable TransferId transfer,
            @RequestHeader("Idempotency-Key") RequestId key,
            @RequestBody Follow body) {
        actor.mustHave(LedgerPermission.POST);
        return answer(find(transfer)
                .reversal(body.id.orElse(unnamed(actor, key)), actor.id().toString()));
    }

    private Transfer find(TransferId id) {
        return statements
                .find(id)
                .map(PostedTransfer::transfer)
                .orElseThrow(() -> new Refusal(LedgerProblem.TRANSFER_UNKNOWN));
    }

    private static TransferId unnamed(Actor actor, RequestId key) {
        return TransferId.named(actor.id(), key, 0);
    }

    private ResponseEntity<PostedTransfer> answer(Transfer transfer) {
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
