package world.azora.payments.payment;

import java.util.Optional;
import world.azora.kernel.Amount;
import world.azora.kernel.Sha256;
import world.azora.ledger.TransferId;
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
 * A purchase, and how far its payment has come.
 *
 * @param hash of the purchase, as it was stored when it was made
 */
record Payment(Purchase purchase, Sha256 hash, PaymentState state) {
    Payment become(PaymentState next) {
        return new Payment(purchase, hash, state.become(next));
    }

    PaymentStatus status() {
        return PaymentStatus.of(state);
    }

    /** The same payment with so much given back; only for an amount that is covered by what is left. */
    Payment refund(Amount amount) {
        var proceeds = proceeds().orElseThrow();
        var refunded = refunded().plus(amount);
        var all = refunded.equals(proceeds.amount());
        return become(all ? new Refunded(proceeds, refunded) : new PartiallyRefunded(proceeds, refunded));
    }

    /** What was captured and can still be given back. */
    Amount left() {
        return switch (state) {
            case Captured(Proceeds proceeds) -> proceeds.amount();
            case PartiallyRefunded(Proceeds proceeds, Amount refunded) ->
                proceeds.amount().minus(refunded);
            case Refunded _,
                    Settled _,
                    Proposed _,
                    Created _,
                    Authorised _,
                    Capturing _,
                    Voided _,
                    Expired _,
                    Failed _ -> zero();
        };
    }

    Amount refunded() {
        return switch (state) {
            case PartiallyRefunded partly -> partly.refunded();
            case Refunded wholly -> wholly.refunded();
            case Settled settled -> settled.refunded();
            case Captured _, Proposed _, Created _, Authorised _, Capturing _, Voided _, Expired _, Failed _ -> zero();
        };
    }

    /** What was captured, or is just being captured. */
    Amount captured() {
        return state instanceof Capturing capturing
                ? capturing.amount()
                : proceeds().map(Proceeds::amount).orElse(zero());
    }

    Amount fee() {
        return state instanceof Capturing capturing
                ? capturing.fee()
                : proceeds().map(Proceeds::fee).orElse(zero());
    }

    /** What it brought in, if it was captured. */
    Optional<Proceeds> proceeds() {
        return switch (state) {
            case Captured(Proceeds proceeds) -> Optional.of(proceeds);
            case PartiallyRefunded partly -> Optional.of(partly.proceeds());
            case Refunded wholly -> Optional.of(wholly.proceeds());
            case Settled settled -> Optional.of(settled.proceeds());
            case Proposed _, Created _, Authorised _, Capturing _, Voided _, Expired _, Failed _ -> Optional.empty();
        };
    }

    /** That money is or was set aside for it, as long as that says when it had to be captured. */
    Optional<Authorisation> authorisation() {
        return switch (state) {
            case Authorised(Authorisation authorisation) -> Optional.of(authorisation);
            case Capturing capturing -> Optional.of(capturing.authorisation());
            case Voided(Authorisation authorisation) -> Optional.of(authorisation);
            case Expired(Authorisation authorisation) -> Optional.of(authorisation);
            case Captured _, PartiallyRefunded _, Refunded _, Settled _, Proposed _, Created _, Failed _ ->
                Optional.empty();
        };
    }

    /** The transfer that captured it, if it was captured. */
    Optional<TransferId> transfer() {
        return proceeds().map(Proceeds::transfer);
    }

    /** What set the tokens aside in the ledger, if anything did. */
    Optional<TransferId> hold() {
        return authorisation().flatMap(Authorisation::hold).or(() -> proceeds().flatMap(Proceeds::hold));
    }

    Optional<TransferId> settlement() {
        return state instanceof Settled settled ? settled.settlement() : Optional.empty();
    }

    Optional<String> failure() {
        return state instanceof Failed(String reason) ? Optional.of(reason) : Optional.empty();
    }

    private Amount zero() {
        return Amount.zero(purchase.amount().asset());
    }

    /** Whether what is stored is still what was stored when it happened. */
    boolean isVerified() {
        var paidByItsOwn = transfer().map(purchase.attempt().transfer()::equals).orElse(true);
        var heldByItsOwn = hold().map(purchase.hold()::equals).orElse(true);
        return hash.equals(purchase.hash()) && paidByItsOwn && heldByItsOwn;
    }
}
