package world.azora.ledger.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Refusal;
import world.azora.kernel.TypeIds;
import world.azora.ledger.Chain;
import world.azora.ledger.LedgerTrace;
import world.azora.ledger.PostedTransfer;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferId;
import world.azora.platform.trace.TraceEdge;
import world.azora.platform.trace.TraceFragment;
import world.azora.platform.trace.TraceNode;

/**
 * A transfer is a node; an edge leads to it from its cause. What ends a hold or reverses a transfer is led to from that
 * one instead, which is where its cause is to be found.
 */
@RestController
final class TransferTrace implements LedgerTrace {
    /** A cause leads to a transfer or two; whoever finds more has caused them by hand. */
    private static final int TRANSFERS_MAX = 200;

    private final StatementStore store;

    TransferTrace(StatementStore store) {
        this.store = store;
    }

    @Override
    public TraceFragment around(String id) {
        // What no transfer can carry as its cause is not asked for: PostgreSQL refuses U+0000 even in a question.
        if (!Transfer.canBeCause(id)) return TraceFragment.EMPTY;
        var transfers = transferId(id).map(this::line).orElseGet(() -> store.causedBy(id, TRANSFERS_MAX));
        return new TraceFragment(
                transfers.stream().map(this::node).toList(),
                transfers.stream().map(TransferTrace::edge).toList());
    }

    /** A transfer with the one that it follows and the one that follows it: a hold, its capture, its reversal. */
    private List<PostedTransfer> line(TransferId id) {
        var line = new ArrayList<PostedTransfer>();
        store.find(id).ifPresent(found -> {
            found.transfer().follows().flatMap(store::find).ifPresent(line::add);
            line.add(found);
            store.followedBy(id).ifPresent(line::add);
        });
        return line;
    }

    private static Optional<TransferId> transferId(String id) {
        try {
            return Optional.of(TypeIds.parse(TransferId.class, id));
        } catch (Refusal _) {
            return Optional.empty();
        }
    }

    private TraceNode node(PostedTransfer posted) {
        var transfer = posted.transfer();
        var verified = store.hashBefore(posted)
                .filter(before -> Chain.holds(before, posted))
                .isPresent();
        var title = transfer.code() + " " + transfer.amount().minor() + " "
                + transfer.amount().asset();
        return new TraceNode("transfer", transfer.id().toString(), posted.hash(), posted.postedAt(), verified, title);
    }

    private static TraceEdge edge(PostedTransfer posted) {
        var transfer = posted.transfer();
        var from = transfer.follows().map(TransferId::toString).orElse(transfer.cause());
        return new TraceEdge(from, transfer.id().toString(), kind(transfer));
    }

    private static String kind(Transfer transfer) {
        return switch (transfer.step()) {
            case POST ->
                switch (transfer.code()) {
                    case "reward" -> "paid";
                    case "payment.capture", "deposit.capture" -> "captured";
                    case "payment.fee", "deposit.fee" -> "charged";
                    case "payment.settlement" -> "settled";
                    case "payment.refund", "deposit.refund" -> "refunded";
                    default -> "caused";
                };
            case HOLD -> "held";
            case CAPTURE -> "captured";
            case VOID -> "voided";
            case EXPIRE -> "expired";
            case REVERSE -> "reversed";
        };
    }
}
