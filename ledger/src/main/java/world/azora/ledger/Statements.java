package world.azora.ledger;

import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** Reading what was posted. Part of {@link Ledger}, which is what others ask for. */
public interface Statements {
    /** The most entries or transfers of one page; a higher limit is cut to it. */
    int ROWS_MAX = 1000;

    /** Entries newest first, from the one before a version ({@code Long.MAX_VALUE} for the newest). */
    @GetExchange("/accounts/{account}/entries")
    EntryPage entries(@PathVariable AccountId account, @RequestParam long beforeVersion, @RequestParam int limit);

    /** Transfers that moved money (holds do not), oldest first, from the one after a seq (0 for the start). */
    @GetExchange("/ledgers/{ledger}/transfers")
    TransferPage transfers(@PathVariable LedgerId ledger, @RequestParam long afterSeq, @RequestParam int limit);

    /** A transfer that was posted; refused ones are not found. */
    @GetExchange("/transfers/{transfer}")
    Optional<PostedTransfer> find(@PathVariable TransferId transfer);

    /** Where the chain stands at this moment; {@link Chain#START} where nothing was posted. */
    @GetExchange("/ledgers/{ledger}/head")
    ChainHead head(@PathVariable LedgerId ledger);

    @GetExchange("/ledgers/{ledger}/trial-balance")
    TrialBalance trialBalance(@PathVariable LedgerId ledger);
}
