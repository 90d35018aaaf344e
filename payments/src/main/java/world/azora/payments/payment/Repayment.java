package world.azora.payments.payment;

import world.azora.ledger.TransferId;
import world.azora.payments.Flow;
import world.azora.payments.Movement.Done;
import world.azora.payments.Movement.Refused;
import world.azora.payments.RefundId;
import world.azora.payments.TokenBooks;
import world.azora.payments.payment.RefundOutcome.Refunded;
import world.azora.payments.payment.RefundOutcome.Waiting;
import world.azora.payments.payment.Refunds.Decision.Denied;
import world.azora.payments.payment.Refunds.Decision.Granted;
import world.azora.platform.jobs.JobKind;

/**
 * Has refunds decided and gives the tokens of granted ones back: at once, and again by a job in case that did not come
 * to an end. Both make the same attempt until the ledger has refused it, so tokens go back once.
 */
final class Repayment {
    static final JobKind<RefundId> REPAY = new JobKind<>("payments.repay-refund", RefundId.class);

    private final Refunds refunds;
    private final PaymentStore payments;
    private final RefundStore store;
    private final TokenBooks books;

    Repayment(Refunds refunds, PaymentStore payments, RefundStore store, TokenBooks books) {
        this.refunds = refunds;
        this.payments = payments;
        this.store = store;
        this.books = books;
    }

    RefundOutcome refund(RefundOrder order) {
        return switch (refunds.decide(order)) {
            case Denied(RefundOutcome why) -> why;
            case Granted(Refund refund, Purchase purchase) -> repay(refund, purchase);
        };
    }

    /** To be tried again until the tokens are back. */
    void repay(RefundId id) {
        var refund = store.find(id).orElseThrow();
        var payment = payments.find(refund.order().payment()).orElseThrow();
        if (repay(refund, payment.purchase()) instanceof Waiting)
            throw new IllegalStateException("The ledger refused " + refund.attempt());
    }

    private RefundOutcome repay(Refund refund, Purchase purchase) {
        if (refund.transfer().isPresent()) return new Refunded(refund);

        var flow = new Flow.Refund(purchase.payer());
        return switch (books.move(refund.attempt(), flow, refund.order().amount())) {
            case Done(TransferId transfer) -> {
                store.noteRepaid(refund.id(), transfer);
                yield new Refunded(refund.repaid(transfer));
            }
            case Refused _ -> {
                store.noteRefused(refund);
                yield new Waiting(refund);
            }
        };
    }
}
