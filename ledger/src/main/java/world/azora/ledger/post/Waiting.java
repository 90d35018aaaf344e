package world.azora.ledger.post;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import world.azora.kernel.Problem;
import world.azora.kernel.Refusal;
import world.azora.ledger.LedgerId;
import world.azora.ledger.LedgerProblem;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferOutcome;
import world.azora.ledger.TransferOutcome.AlreadyPosted;
import world.azora.ledger.TransferOutcome.Posted;

/** A caller that waits for what becomes of its transfer, or of several linked ones. Only the batcher changes it. */
final class Waiting {
    private final List<Transfer> transfers;
    private final Way way;
    private final CompletableFuture<List<TransferOutcome>> answer = new CompletableFuture<>();

    private List<TransferOutcome> tried = List.of();

    Waiting(List<Transfer> transfers, Way way) {
        this.transfers = transfers;
        this.way = way;
    }

    /** Transfers that can only be decided together: different ones, of one ledger, and at most so many. */
    static List<Transfer> linkable(List<Transfer> transfers, int max) {
        var ids = transfers.stream().map(Transfer::id).distinct().count();
        var ledgers = transfers.stream().map(Transfer::ledger).distinct().count();
        if (ledgers != 1 || ids != transfers.size() || ids > max)
            throw new Refusal(LedgerProblem.TRANSFERS_LINK_MALFORMED);
        return List.copyOf(transfers);
    }

    /** Each ledger has a chain of its own, and so a transaction of its own. */
    static Iterable<List<Waiting>> byLedger(List<Waiting> batch) {
        return batch.stream()
                .collect(groupingBy(Waiting::ledger, LinkedHashMap::new, toList()))
                .values();
    }

    static boolean areToBePosted(List<Waiting> batch) {
        return batch.stream().allMatch(one -> one.way == Way.POST_TOGETHER);
    }

    static List<Transfer> transfers(List<Waiting> batch) {
        return batch.stream().flatMap(one -> one.transfers.stream()).toList();
    }

    Way way() {
        return way;
    }

    List<Transfer> transfers() {
        return transfers;
    }

    LedgerId ledger() {
        return transfers.getFirst().ledger();
    }

    CompletableFuture<List<TransferOutcome>> answer() {
        return answer;
    }

    /** Notes what is about to be written, in case the connection breaks before we hear whether it was. */
    void trying(List<TransferOutcome> outcomes) {
        // What was found on disk again says no more about our own try than the try itself did.
        if (outcomes.stream().anyMatch(Posted.class::isInstance)) tried = outcomes;
    }

    /**
     * Notes that it was certainly not written. Another process may have decided the same in the same microsecond on the
     * same head, so that even the hash is the same: what is found then is its posting, not ours.
     */
    void notWritten() {
        tried = List.of();
    }

    /** Tells the caller. What our own broken try is found to have posted was posted for this caller, not before it. */
    void tell(List<TransferOutcome> outcomes) {
        var told = new ArrayList<TransferOutcome>(outcomes.size());
        for (var index = 0; index < outcomes.size(); index++) told.add(ours(outcomes.get(index), index));
        answer.complete(told);
    }

    private TransferOutcome ours(TransferOutcome outcome, int index) {
        if (!(outcome instanceof AlreadyPosted(var posted)) || tried.isEmpty()) return outcome;
        return tried.get(index) instanceof Posted(var ours) && ours.hash().equals(posted.hash())
                ? new Posted(posted)
                : outcome;
    }

    void fail(Problem problem) {
        answer.completeExceptionally(new Refusal(problem));
    }
}
