package world.azora.ledger;

import java.util.List;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Moving money in several transfers that only make sense together. */
@HttpExchange("/internal/ledger/linked")
public interface LinkedPostings {
    /** The most transfers that can be linked. */
    int LINKED_MAX = 100;

    /**
     * Posts all of these transfers of one ledger, in their order, or none. If one cannot be, it is refused for its own
     * reason and all others as {@code LINK_BROKEN}. Sent again, they get the same outcomes.
     */
    @PostExchange("/transfers")
    List<TransferOutcome> transferTogether(@RequestBody List<Transfer> transfers);

    /**
     * What would become of these transfers of one ledger now, in their order, one by one or linked. Nothing is written and
     * nothing is promised: the seq and hash of what would be posted are only those of this moment.
     */
    @PostExchange("/rehearsal")
    List<TransferOutcome> rehearse(@RequestBody List<Transfer> transfers, @RequestParam boolean together);
}
