package world.azora.payments.payment;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.Sha256;
import world.azora.ledger.TransferId;
import world.azora.payments.Attempt;
import world.azora.payments.Facts;
import world.azora.payments.RefundId;

/**
 * A refund, and how far its repayment has come. It stands from the moment it is granted: no later refund of the same
 * payment can take its tokens.
 *
 * @param hash of what was ordered, as it was stored then
 * @param refusals how many attempts the ledger has refused so far
 */
record Refund(
        RefundId id,
        RefundOrder order,
        Instant at,
        Sha256 hash,
        RefundStatus status,
        int refusals,
        @Nullable TransferId transferOrNull) {
    static Refund granted(RefundId id, RefundOrder order, Instant at) {
        return new Refund(id, order, at, hash(id, order, at), RefundStatus.GRANTED, 0, null);
    }

    /** One that somebody else must grant. */
    static Refund proposed(RefundId id, RefundOrder order, Instant at) {
        return new Refund(id, order, at, hash(id, order, at), RefundStatus.PROPOSED, 0, null);
    }

    Refund decided(RefundStatus decision) {
        return new Refund(id, order, at, hash, decision, refusals, transferOrNull);
    }

    Optional<TransferId> transfer() {
        return Optional.ofNullable(transferOrNull);
    }

    /** The one to make next; of a repaid refund, the one that repaid it. */
    Attempt attempt() {
        return new Attempt(id, refusals);
    }

    Refund repaid(TransferId transfer) {
        return new Refund(id, order, at, hash, RefundStatus.REPAID, refusals, transfer);
    }

    /** Whether what is stored is still what was stored when it happened. */
    boolean isVerified() {
        var repaidByItsOwn = transfer().map(attempt().transfer()::equals).orElse(true);
        return hash.equals(hash(id, order, at)) && repaidByItsOwn;
    }

    private static Sha256 hash(RefundId id, RefundOrder order, Instant at) {
        return Facts.of("refund")
                .with("id", id)
                .with("payment", order.payment())
                .with("minor", order.amount().minor())
                .with("asset", order.amount().asset())
                .with("reason", order.reason())
                .with("by", order.by())
                .with("at", at)
                .hash();
    }
}
