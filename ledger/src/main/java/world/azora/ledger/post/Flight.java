package world.azora.ledger.post;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import world.azora.ledger.Transfer;
import world.azora.ledger.post.BatchStore.Place;

/**
 * A batch on its way to the disk, on a lane of its own, while the next is decided.
 *
 * @param place the one that it holds among those on their way, or none, once that is known
 * @param landing whether it was written, once that is known
 */
record Flight(Decided decided, CompletableFuture<Optional<Place>> place, CompletableFuture<Boolean> landing) {
    Flight(Decided decided) {
        this(decided, new CompletableFuture<>(), new CompletableFuture<>());
    }

    int callers() {
        return decided.callers().size();
    }

    boolean isOver() {
        return landing.isDone();
    }

    /** Whether it was written; waits until that is known. */
    boolean lands() {
        return landing.join();
    }

    /** The place of the last of these, once it has one; none if it gets none, or if there are none of these. */
    static Optional<Place> lastPlace(List<Flight> flights) {
        return flights.isEmpty() ? Optional.empty() : flights.getLast().place().join();
    }

    boolean decidesOneOf(List<Transfer> transfers) {
        return transfers.stream().anyMatch(one -> decided.batch().decides(one.id()));
    }
}
