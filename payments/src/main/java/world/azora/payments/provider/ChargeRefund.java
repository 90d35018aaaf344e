package world.azora.payments.provider;

import org.jspecify.annotations.Nullable;

/** What the provider says of a refund. */
record ChargeRefund(
        String reference,
        Status status,
        long amountMinor,
        @Nullable String reason) {
    /** Where it stands. */
    enum Status {
        PENDING,
        DONE,
        DECLINED
    }
}
