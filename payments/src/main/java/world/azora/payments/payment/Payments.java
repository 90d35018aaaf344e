package world.azora.payments.payment;

import world.azora.kernel.Amount;
import world.azora.ledger.TransferOutcome;
import world.azora.payments.LimitReached;
import world.azora.payments.TokenBooks;
import world.azora.payments.payment.PaymentOutcome.AlreadyPaid;
import world.azora.payments.payment.PaymentOutcome.KeyReused;
import world.azora.payments.payment.PaymentOutcome.Paid;
import world.azora.payments.payment.PaymentOutcome.Refused;
import world.azora.payments.payment.PaymentOutcome.TooLittle;
import world.azora.payments.payment.PaymentState.Authorised;
import world.azora.payments.payment.PaymentState.Captured;
import world.azora.payments.payment.PaymentState.Capturing;
import world.azora.payments.payment.PaymentState.Created;
import world.azora.payments.payment.PaymentState.Expired;
import world.azora.payments.payment.PaymentState.Failed;
import world.azora.payments.payment.PaymentState.PartiallyRefunded;
import world.azora.payments.payment.PaymentState.Proposed;
import world.azora.payments.payment.PaymentState.Refunded;
import world.azora.payments.payment.PaymentState.Settled;
import world.azora.payments.payment.PaymentState.Voided;

/**
 * Sells courses and tokens. Nothing moves before the order is known to be right; then the payment is written down
 * together with a job that captures it, and captured at once. If the process dies in between, the job makes the same
 * attempts again, and the ledger knows them.
 */
final class Payments {
    private final PaymentStore store;
    private final Offers offers;
    private final Orders orders;
    private final Capture capture;
    private final TokenBooks books;

    Payments(PaymentStore store, Offers offers, Orders orders, Capture capture, TokenBooks books) {
        this.store = store;
        this.offers = offers;
        this.orders = orders;
        this.capture = capture;
        this.books = books;
    }

    PaymentOutcome pay(PaymentOrder order) {
        // First of all, because who has paid is enrolled, and would be told so instead of what became of the order.
        var earlier = store.find(order.payer(), order.request());
        if (earlier.isPresent()) return finish(order, earlier.get());

        return switch (offers.to(order)) {
            case Offers.Answer.No(PaymentOutcome why) -> why;
            case Offers.Answer.Yes(String title) ->
                switch (orders.accept(order, title)) {
                    case Orders.Answer.Accepted(Payment payment) -> finish(order, payment);
                    case Orders.Answer.Taken() -> new AlreadyPaid();
                    case Orders.Answer.Limited(LimitReached limit) -> new PaymentOutcome.Limited(limit);
                };
        };
    }

    private PaymentOutcome finish(PaymentOrder order, Payment accepted) {
        if (!order.isFor(accepted.purchase())) return new KeyReused();
        var payment = capture.capture(accepted);
        return switch (payment.state()) {
            case Captured _, PartiallyRefunded _, Refunded _, Settled _ -> new Paid(payment);
            case Proposed _, Created _, Authorised _, Capturing _ -> new PaymentOutcome.Underway(payment);
            case Voided _, Expired _ -> new PaymentOutcome.Over(payment);
            case Failed(String reason) -> failed(payment.purchase(), reason);
        };
    }

    private PaymentOutcome failed(Purchase purchase, String reason) {
        if (!reason.equals(TransferOutcome.Reason.INSUFFICIENT_FUNDS.name())) return new Refused(purchase.id(), reason);
        var wallet = books.wallet(purchase.payer());
        return new TooLittle(purchase.id(), new Amount(wallet.availableMinor(), wallet.asset()));
    }
}
