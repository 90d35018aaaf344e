package world.azora.payments.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import world.azora.ledger.TransferId;
import world.azora.payments.IdText;
import world.azora.payments.PaymentId;
import world.azora.payments.TracePart;
import world.azora.platform.trace.TraceEdge;
import world.azora.platform.trace.TraceFragment;
import world.azora.platform.trace.TraceNode;

/** Payments, before the transfers that held, captured and settled them and the refunds that gave them back. */
final class PaymentTrace implements TracePart {
    private final PaymentStore payments;
    private final RefundStore refunds;

    PaymentTrace(PaymentStore payments, RefundStore refunds) {
        this.payments = payments;
        this.refunds = refunds;
    }

    @Override
    public TraceFragment around(String id) {
        return find(id).map(this::fragment).orElse(TraceFragment.EMPTY);
    }

    private Optional<Payment> find(String id) {
        return IdText.read(PaymentId.class, id)
                .flatMap(payments::find)
                .or(() -> IdText.read(TransferId.class, id).flatMap(payments::find));
    }

    private TraceFragment fragment(Payment payment) {
        var purchase = payment.purchase();
        var id = purchase.id().toString();
        var amount = purchase.amount();
        var title = "Payment of %d %s: %s".formatted(amount.minor(), amount.asset(), purchase.title());
        var edges = new ArrayList<TraceEdge>();
        payment.hold().ifPresent(hold -> edges.add(new TraceEdge(id, hold.toString(), "held")));
        payment.settlement().ifPresent(settlement -> edges.add(new TraceEdge(id, settlement.toString(), "settled")));
        payment.transfer().ifPresent(transfer -> edges.add(new TraceEdge(id, transfer.toString(), "captured")));
        for (var refund : refunds.ofPayment(purchase.id()))
            edges.add(new TraceEdge(id, refund.id().toString(), "refunded"));
        var node = new TraceNode("payment", id, payment.hash(), purchase.at(), payment.isVerified(), title);
        return new TraceFragment(List.of(node), edges);
    }
}
