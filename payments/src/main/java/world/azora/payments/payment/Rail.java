package world.azora.payments.payment;

import world.azora.ledger.TransferId;
import world.azora.payments.payment.PaymentState.Capturing;

/**
 * How the money of one method of payment moves. All of it is idempotent: whoever does not know what came of a call makes
 * it again. Nothing may be called within a transaction.
 */
interface Rail {
    /** Sets the amount aside. */
    RailAnswer<Authorisation> authorise(Purchase purchase);

    /** Takes what was decided; the transfer is the one in our own books. */
    RailAnswer<TransferId> take(Purchase purchase, Capturing capturing);

    /** Frees what was set aside. Throws if it has to be tried again. */
    void release(Purchase purchase, Authorisation authorisation);

    /** Gives a granted refund back; the transfer is the one in our own books. */
    RailAnswer<TransferId> repay(Refund refund, Purchase purchase);
}
