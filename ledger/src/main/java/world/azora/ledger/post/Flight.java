package world.azora.ledger.post;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import world.azora.ledger.AccountId;
import world.azora.ledger.Transfer;

/**
 * A batch on its way to the disk, on a lane of its own, while the next is decided.
 *
 * @param landing whether it was written, once that is known
 */
record Flight(Decided decided, CompletableFuture<Boolean> landing) {
    int callers() {
        return decided.callers().size();
    }

    boolean isOver() {
        return landing.isDone();
    }

    boolean changes(AccountId account) {
        return decided.batch().changes(account);
    }

    boolean decidesOneOf(List<Transfer> transfers) {
        return transfers.stream().anyMatch(one -> decided.batch().decides(one.id()));
    }
}
