package world.azora.ledger.post;

import java.time.Clock;
import world.azora.kernel.Sha256;
import world.azora.ledger.Postings;
import world.azora.ledger.Step;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferId;

/** Frees what holds reserved whose time is over. */
final class HoldExpiry {
    private final HoldStore store;
    private final Postings postings;
    private final Clock clock;

    HoldExpiry(HoldStore store, Postings postings, Clock clock) {
        this.store = store;
        this.postings = postings;
        this.clock = clock;
    }

    /** All of them, or as many as one call takes: the next round takes the rest. */
    void run() {
        var over = store.over(clock.instant(), Postings.TRANSFERS_MAX);
        postings.transferAll(over.stream().map(HoldExpiry::end).toList());
    }

    // The id follows from the hold's, so that two processes that find the same hold free it once.
    private static Transfer end(Transfer hold) {
        return hold.release(TransferId.following(hold.id(), Sha256.of("expire/" + hold.id())), Step.EXPIRE);
    }
}
