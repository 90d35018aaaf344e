package world.azora.payments.payment;

import world.azora.kernel.Amount;
import world.azora.ledger.TransferOutcome;
import world.azora.payments.TokenBooks;
import world.azora.payments.payment.PaymentOutcome.AlreadyPaid;
import world.azora.payments.payment.PaymentOutcome.KeyReused;
import world.azora.payments.payment.PaymentOutcome.Paid;
import world.azora.payments.payment.PaymentOutcome.Refused;
import world.azora.payments.payment.PaymentOutcome.TooLittle;
import world.azora.payments.payment.PaymentState.Captured;
import world.azora.payments.payment.PaymentState.Created;
import world.azora.payments.payment.PaymentState.Failed;
import world.azora.payments.payment.PaymentState.PartiallyRefunded;
import world.azora.payments.payment.PaymentState.Refunded;

/**
 * Sells courses for tokens. Nothing moves before the order is known to be right; then the payment is written down
 * together with a job that captures it, and captured at once. If the process dies in between, the job makes the same
 * attempt again, and the ledger knows it.
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
            case Offers.Answer.Yes(String title) -> {
                var accepted = orders.accept(order, title).or(() -> store.find(order.payer(), order.request()));
                yield accepted.map(payment -> finish(order, payment)).orElseGet(AlreadyPaid::new);
            }
        };
    }

    private PaymentOutcome finish(PaymentOrder order, Payment accepted) {
        if (!order.isFor(accepted.purchase())) return new KeyReused();
        var payment = capture.capture(accepted);
        return switch (payment.state()) {
            case Captured _, PartiallyRefunded _, Refunded _ -> new Paid(payment);
            case Failed(String reason) -> failed(payment.purchase(), reason);
            case Created _ -> throw new IllegalStateException("A capture ends one way or the other.");
        };
    }

    private PaymentOutcome failed(Purchase purchase, String reason) {
        if (!reason.equals(TransferOutcome.Reason.INSUFFICIENT_FUNDS.name())) return new Refused(purchase.id(), reason);
        var wallet = books.wallet(purchase.payer());
        return new TooLittle(purchase.id(), new Amount(wallet.balanceMinor(), wallet.asset()));
    }
}
