package world.azora.ledger.post;

import java.util.ArrayList;
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

    /** The balances that a flight changes: those that another ahead of it changes, too, and its own. */
    record Balances(List<Position> contested, List<Position> own) {}

    Balances balances(List<Flight> ahead) {
        var balances = new Balances(new ArrayList<>(), new ArrayList<>());
        for (var position : decided.batch().changed()) {
            var isContested =
                    ahead.stream().anyMatch(flight -> flight.decided.batch().changes(position.id()));
            (isContested ? balances.contested : balances.own).add(position);
        }
        return balances;
    }

    boolean decidesOneOf(List<Transfer> transfers) {
        return transfers.stream().anyMatch(one -> decided.batch().decides(one.id()));
    }
}
