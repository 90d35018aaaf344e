package world.azora.ledger.post;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.kernel.Refusal;
import world.azora.kernel.RequestId;
import world.azora.ledger.LedgerPermission;
import world.azora.ledger.LedgerProblem;
import world.azora.ledger.LinkedPostings;
import world.azora.ledger.Postings;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferId;
import world.azora.ledger.TransferOutcome;
import world.azora.ledger.TransferOutcome.AlreadyPosted;
import world.azora.ledger.TransferOutcome.Posted;
import world.azora.ledger.TransferOutcome.Refused;
import world.azora.platform.web.Idempotent;
import world.azora.platform.web.Needs;

/** Many transfers in one request. */
@RestController
final class BulkController {
    private final Postings postings;
    private final LinkedPostings linked;

    BulkController(Postings postings, LinkedPostings linked) {
        this.postings = postings;
        this.linked = linked;
    }

    /**
     * @param atomic all or none, at most {@link LinkedPostings#LINKED_MAX}; otherwise each by itself, at most
     *     {@link Postings#TRANSFERS_MAX}
     * @param dryRun whether to say only what would become of them
     */
    record Bulk(List<TransferBody> transfers, Optional<Boolean> atomic, Optional<Boolean> dryRun) {}

    /** @param outcome {@code POSTED}, {@code ALREADY_POSTED}, or the problem for which it was refused */
    record Line(TransferId id, String outcome) {}

    record Answer(List<Line> items, long posted, long refused, boolean dryRun) {}

    @Needs("ledger.post")
    @PostMapping("/api/v1/ledger/transfers/bulk")
    @Idempotent
    Answer post(Actor actor, @RequestHeader("Idempotency-Key") RequestId key, @RequestBody Bulk body) {
        actor.mustHave(LedgerPermission.POST);
        if (body.transfers.size() > Postings.TRANSFERS_MAX) throw new Refusal(LedgerProblem.TRANSFERS_TOO_MANY);
        var transfers = IntStream.range(0, body.transfers.size())
                .mapToObj(line -> body.transfers.get(line).transfer(actor, TransferId.named(actor.id(), key, line)))
                .toList();
        var atomic = body.atomic.orElse(false);
        var dryRun = body.dryRun.orElse(false);
        var outcomes = dryRun
                ? linked.rehearse(transfers, atomic)
                : atomic ? linked.transferTogether(transfers) : postings.transferAll(transfers);
        return answer(transfers, outcomes, dryRun);
    }

    private static Answer answer(List<Transfer> transfers, List<TransferOutcome> outcomes, boolean dryRun) {
        var refused = outcomes.stream().filter(Refused.class::isInstance).count();
        var lines = IntStream.range(0, outcomes.size())
                .mapToObj(line -> new Line(transfers.get(line).id(), word(outcomes.get(line))))
                .toList();
        return new Answer(lines, outcomes.size() - refused, refused, dryRun);
    }

    private static String word(TransferOutcome outcome) {
        return switch (outcome) {
            case Posted _ -> "POSTED";
            case AlreadyPosted _ -> "ALREADY_POSTED";
            case Refused refused -> refused.reason().problem().name();
        };
    }
}
