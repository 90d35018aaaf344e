package world.azora.payments.certificate;

import world.azora.kernel.Amount;
import world.azora.kernel.TypeId;
import world.azora.ledger.PostedTransfer;
import world.azora.ledger.TransferId;

/**
 * What payments wrote down about a transfer.
 *
 * @param outside whether it went past the wallet
 */
record OwnRecord(Kind kind, TypeId cause, String title, TransferId transfer, Amount amount, boolean outside) {
    enum Kind {
        REWARD,
        COMPENSATION,
        PAYMENT,
        /** Of a deposit: the same transaction as its capture, in a transfer of its own. */
        FEE,
        REFUND
    }

    boolean isRefund() {
        return kind == Kind.REFUND;
    }

    boolean isPosted(PostedTransfer posted) {
        return posted.transfer().amount().equals(amount)
                && posted.transfer().cause().equals(cause.toString());
    }

    boolean isLine(CertificateLine line) {
        return line.cause().equals(cause.toString())
                && (line.in().equals(amount) || line.out().equals(amount));
    }

    CertificateLine titled(CertificateLine line) {
        return new CertificateLine(
                line.at(),
                line.code(),
                title,
                line.cause(),
                line.transferId(),
                line.received(),
                line.given(),
                line.outside());
    }
}
