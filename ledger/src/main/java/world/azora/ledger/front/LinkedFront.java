package world.azora.ledger.front;

import java.util.List;
import org.springframework.context.annotation.Fallback;
import org.springframework.web.bind.annotation.RestController;
import world.azora.ledger.LinkedPostings;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferOutcome;

/** Linked postings for calls of other processes. */
@RestController
@Fallback
final class LinkedFront implements LinkedPostings {
    private final LinkedPostings postings;

    LinkedFront(LinkedPostings postings) {
        this.postings = postings;
    }

    @Override
    public List<TransferOutcome> transferTogether(List<Transfer> transfers) {
        return postings.transferTogether(transfers);
    }

    @Override
    public List<TransferOutcome> rehearse(List<Transfer> transfers, boolean together) {
        return postings.rehearse(transfers, together);
    }
}
