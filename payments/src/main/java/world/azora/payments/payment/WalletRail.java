package world.azora.payments.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import world.azora.ledger.TransferId;
import world.azora.payments.Flow;
import world.azora.payments.Movement;
import world.azora.payments.PaymentsSettings;
import world.azora.payments.Reservation;
import world.azora.payments.Taking;
import world.azora.payments.TokenBooks;
import world.azora.payments.payment.PaymentState.Capturing;

/** Tokens of a wallet. The ledger answers every question for good, so nothing is ever unknown. */
final class WalletRail implements Rail {
    // We say when a payment expires. The ledger's hold lasts longer, so that a capture that was decided in the last
    // moment still finds its tokens.
    private static final Duration GRACE = Duration.ofDays(1);

    private final TokenBooks books;
    private final PaymentsSettings settings;

    WalletRail(TokenBooks books, PaymentsSettings settings) {
        this.books = books;
        this.settings = settings;
    }

    @Override
    public RailAnswer<Authorisation> authorise(Purchase purchase) {
        // Counted from the order, not from now: the same hold must be asked for however often and late.
        var until = until(purchase);
        return switch (books.reserve(reservation(purchase, until))) {
            case Movement.Done(TransferId hold) -> new RailAnswer.Done<>(new Authorisation(Optional.of(hold), until));
            case Movement.Refused refused ->
                new RailAnswer.Denied<>(refused.reason().name());
        };
    }

    @Override
    public RailAnswer<TransferId> take(Purchase purchase, Capturing capturing) {
        var from = reservation(purchase, capturing.authorisation().until());
        var taking =
                new Taking(purchase.attempt(), from.flow(), capturing.amount(), capturing.fee(), Optional.of(from));
        var taken = answer(books.take(taking));
        // What cannot be taken must not stay set aside.
        if (taken instanceof RailAnswer.Denied) books.release(from);
        return taken;
    }

    @Override
    public void release(Purchase purchase, Authorisation authorisation) {
        books.release(reservation(purchase, authorisation.until()));
    }

    @Override
    public RailAnswer<TransferId> repay(Refund refund, Purchase purchase) {
        var flow = new Flow.Refund(purchase.payer());
        return answer(books.move(refund.attempt(), flow, refund.order().amount()));
    }

    private Instant until(Purchase purchase) {
        return purchase.at().plus(settings.authorisedFor());
    }

    private static Reservation reservation(Purchase purchase, Instant until) {
        return new Reservation(purchase.id(), new Flow.Capture(purchase.payer()), purchase.amount(), until.plus(GRACE));
    }

    private static RailAnswer<TransferId> answer(Movement movement) {
        return switch (movement) {
            case Movement.Done(TransferId transfer) -> new RailAnswer.Done<>(transfer);
            case Movement.Refused refused ->
                new RailAnswer.Denied<>(refused.reason().name());
        };
    }
}
