package world.azora.payments.payment;

import java.util.Optional;
import world.azora.kernel.Amount;
import world.azora.ledger.TransferId;
import world.azora.payments.RefundId;
import world.azora.payments.TokenBooks;
import world.azora.payments.payment.RefundOutcome.Refunded;
import world.azora.payments.payment.RefundOutcome.Spent;
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
    private final Rails rails;
    private final TokenBooks books;

    Repayment(Refunds refunds, PaymentStore payments, RefundStore store, Rails rails, TokenBooks books) {
        this.refunds = refunds;
        this.payments = payments;
        this.store = store;
        this.rails = rails;
        this.books = books;
    }

    RefundOutcome refund(RefundOrder order) {
        var spent = spent(order);
        if (spent.isPresent()) return spent.get();

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
            throw new IllegalStateException("Not repaid yet: " + refund.attempt());
    }

    /** Tokens that were bought are given back from where they are, so they must not be spent. */
    private Optional<RefundOutcome> spent(RefundOrder order) {
        var isReplay = store.find(order.payment(), order.request()).isPresent();
        var deposit = payments.find(order.payment())
                .map(Payment::purchase)
                .filter(purchase -> purchase.course().isEmpty());
        if (isReplay || deposit.isEmpty()) return Optional.empty();

        var wallet = books.wallet(deposit.get().payer());
        var available = new Amount(Math.max(0, wallet.availableMinor()), wallet.asset());
        return available.covers(order.amount()) ? Optional.empty() : Optional.of(new Spent(available));
    }

    private RefundOutcome repay(Refund refund, Purchase purchase) {
        if (refund.transfer().isPresent()) return new Refunded(refund);

        return switch (rails.of(purchase.method()).repay(refund, purchase)) {
            case RailAnswer.Done<TransferId>(TransferId transfer) -> {
                store.noteRepaid(refund.id(), transfer);
                yield new Refunded(refund.repaid(transfer));
            }
            case RailAnswer.Denied<TransferId> _ -> {
                store.noteRefused(refund);
                yield new Waiting(refund);
            }
            case RailAnswer.Unknown<TransferId> _ -> new Waiting(refund);
        };
    }
}
