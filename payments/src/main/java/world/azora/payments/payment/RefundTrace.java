package world.azora.payments.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import world.azora.ledger.TransferId;
import world.azora.payments.IdText;
import world.azora.payments.RefundId;
import world.azora.payments.TracePart;
import world.azora.platform.trace.TraceEdge;
import world.azora.platform.trace.TraceFragment;
import world.azora.platform.trace.TraceNode;

/** Refunds, between the payment and the transfer that gave its tokens back. */
final class RefundTrace implements TracePart {
    private final RefundStore store;

    RefundTrace(RefundStore store) {
        this.store = store;
    }

    @Override
    public TraceFragment around(String id) {
        return find(id).map(RefundTrace::fragment).orElse(TraceFragment.EMPTY);
    }

    private Optional<Refund> find(String id) {
        return IdText.read(RefundId.class, id)
                .flatMap(store::find)
                .or(() -> IdText.read(TransferId.class, id).flatMap(store::find));
    }

    private static TraceFragment fragment(Refund refund) {
        var id = refund.id().toString();
        var amount = refund.order().amount();
        var title = "Refund of %d %s: %s"
                .formatted(amount.minor(), amount.asset(), refund.order().reason());
        var edges = new ArrayList<TraceEdge>();
        edges.add(new TraceEdge(refund.order().payment().toString(), id, "refunded"));
        refund.transfer().ifPresent(transfer -> edges.add(new TraceEdge(id, transfer.toString(), "refunded")));
        var node = new TraceNode("refund", id, refund.hash(), refund.at(), refund.isVerified(), title);
        return new TraceFragment(List.of(node), edges);
    }
}
