package world.azora.payments.payment;

import java.time.Clock;
import java.util.Optional;
import world.azora.kernel.Amount;
import world.azora.ledger.TransferId;
import world.azora.payments.Flow;
import world.azora.payments.Movement;
import world.azora.payments.OutsideMovement;
import world.azora.payments.OutsideMovements;
import world.azora.payments.PaymentProvider;
import world.azora.payments.PaymentsSettings;
import world.azora.payments.ProviderAnswer;
import world.azora.payments.Taking;
import world.azora.payments.TokenBooks;
import world.azora.payments.payment.PaymentState.Capturing;

/**
 * Money from outside. What the provider took is booked after it, and what it is to give back is booked before it: so the
 * books never promise anybody what did not come in.
 */
final class ProviderRail implements Rail {
    private final PaymentProvider provider;
    private final TokenBooks books;
    private final OutsideMovements movements;
    private final PaymentsSettings settings;
    private final Clock clock;

    ProviderRail(
            PaymentProvider provider,
            TokenBooks books,
            OutsideMovements movements,
            PaymentsSettings settings,
            Clock clock) {
        this.provider = provider;
        this.books = books;
        this.movements = movements;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public RailAnswer<Authorisation> authorise(Purchase purchase) {
        return switch (provider.authorise(purchase.id(), purchase.amount(), purchase.title())) {
            case ProviderAnswer.Done() -> {
                var until = purchase.at().plus(settings.authorisedFor());
                yield new RailAnswer.Done<>(new Authorisation(Optional.empty(), until));
            }
            case ProviderAnswer.Declined(String reason) -> new RailAnswer.Denied<>(reason);
            case ProviderAnswer.Unknown() -> new RailAnswer.Unknown<>();
        };
    }

    @Override
    public RailAnswer<TransferId> take(Purchase purchase, Capturing capturing) {
        return switch (provider.capture(purchase.id(), capturing.amount())) {
            case ProviderAnswer.Done() -> book(purchase, capturing);
            case ProviderAnswer.Declined(String reason) -> new RailAnswer.Denied<>(reason);
            case ProviderAnswer.Unknown() -> new RailAnswer.Unknown<>();
        };
    }

    @Override
    public void release(Purchase purchase, Authorisation authorisation) {
        var answer = provider.cancel(purchase.id());
        if (!(answer instanceof ProviderAnswer.Done))
            throw new IllegalStateException("The provider has not freed " + purchase.id() + ": " + answer);
    }

    @Override
    public RailAnswer<TransferId> repay(Refund refund, Purchase purchase) {
        var amount = refund.order().amount();
        return switch (books.move(refund.attempt(), back(purchase), amount)) {
            case Movement.Refused refused ->
                new RailAnswer.Denied<>(refused.reason().name());
            case Movement.Done(TransferId transfer) -> giveBack(refund, purchase, transfer);
        };
    }

    private RailAnswer<TransferId> giveBack(Refund refund, Purchase purchase, TransferId transfer) {
        var amount = refund.order().amount();
        return switch (provider.refund(purchase.id(), refund.attempt(), amount)) {
            case ProviderAnswer.Done() -> {
                note(purchase, refund.id().toString(), OutsideMovement.Kind.REFUND, amount);
                yield new RailAnswer.Done<>(transfer);
            }
            // It is granted and booked, so it stays owed: somebody must talk to the provider.
            case ProviderAnswer.Declined _, ProviderAnswer.Unknown _ -> new RailAnswer.Unknown<>();
        };
    }

    private RailAnswer<TransferId> book(Purchase purchase, Capturing capturing) {
        var taking =
                new Taking(purchase.attempt(), in(purchase), capturing.amount(), capturing.fee(), Optional.empty());
        return switch (books.take(taking)) {
            case Movement.Done(TransferId transfer) -> {
                note(purchase, purchase.id().toString(), OutsideMovement.Kind.CAPTURE, capturing.amount());
                yield new RailAnswer.Done<>(transfer);
            }
            // The money is in, so it must get into the books, however long that takes.
            case Movement.Refused _ -> new RailAnswer.Unknown<>();
        };
    }

    private void note(Purchase purchase, String reference, OutsideMovement.Kind kind, Amount amount) {
        movements.note(new OutsideMovement(reference, purchase.id(), kind, amount, clock.instant()));
    }

    private static Flow in(Purchase purchase) {
        return purchase.course().isPresent() ? new Flow.OutsideSale() : new Flow.Deposit(purchase.payer());
    }

    private static Flow back(Purchase purchase) {
        return purchase.course().isPresent() ? new Flow.OutsideRefund() : new Flow.DepositRefund(purchase.payer());
    }
}
