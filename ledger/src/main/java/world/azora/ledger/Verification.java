package world.azora.ledger;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.PostExchange;

/** Proving that the books are whole. Part of {@link Ledger}, which is what others ask for. */
public interface Verification {
    /** Recomputes every hash, entry and balance of a ledger as it stands at one moment. Reads all of it. */
    @PostExchange("/ledgers/{ledger}/verification")
    ChainReport verify(@PathVariable LedgerId ledger);
}
