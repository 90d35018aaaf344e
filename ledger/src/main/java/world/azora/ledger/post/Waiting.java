package world.azora.ledger.post;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.Problem;
import world.azora.kernel.Refusal;
import world.azora.kernel.Sha256;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferOutcome;
import world.azora.ledger.TransferOutcome.AlreadyPosted;
import world.azora.ledger.TransferOutcome.Posted;

/** A caller that waits for the outcome of its transfer. Only the batcher's thread changes it. */
final class Waiting {
    private final Transfer transfer;
    private final CompletableFuture<TransferOutcome> answer = new CompletableFuture<>();

    @Nullable
    private Sha256 tried;

    Waiting(Transfer transfer) {
        this.transfer = transfer;
    }

    Transfer transfer() {
        return transfer;
    }

    CompletableFuture<TransferOutcome> answer() {
        return answer;
    }

    /** Notes what is about to be written, in case the connection breaks before we hear whether it was. */
    void trying(TransferOutcome outcome) {
        if (outcome instanceof Posted(var posted)) tried = posted.hash();
    }

    /** Tells the caller. What our own broken try is found to have posted was posted for this caller, not before it. */
    void tell(TransferOutcome outcome) {
        var ours = outcome instanceof AlreadyPosted(var posted) && posted.hash().equals(tried);
        answer.complete(ours ? new Posted(((AlreadyPosted) outcome).posted()) : outcome);
    }

    void fail(Problem problem) {
        answer.completeExceptionally(new Refusal(problem));
    }
}
