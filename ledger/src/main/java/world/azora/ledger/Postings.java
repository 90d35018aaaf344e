package world.azora.ledger;

import java.util.List;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** Moving money. Part of {@link Ledger}, which is what others ask for. */
public interface Postings {
    /** The most transfers of one call. */
    int TRANSFERS_MAX = 1000;

    /**
     * Moves an amount, exactly once per id. When this returns, the outcome is on disk. If it throws (the queue is full:
     * {@code OVERLOADED}; the database is gone: {@code UNREACHABLE}), ask again with the same transfer.
     */
    @PostExchange("/transfers")
    TransferOutcome transfer(@RequestBody Transfer transfer);

    /** The same for up to {@link #TRANSFERS_MAX} transfers, in their order. Each succeeds or is refused by itself. */
    @PostExchange("/transfers/list")
    List<TransferOutcome> transferAll(@RequestBody List<Transfer> transfers);
}
