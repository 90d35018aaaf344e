package world.azora.payments.provider;

import org.jspecify.annotations.Nullable;

/**
 * What the provider says of a payment. It is read leniently: what we do not know of is ignored.
 *
 * @param reference ours: the payment's id
 * @param amountMinor that was to be set aside
 * @param capturedMinor that was taken, 0 before
 * @param reason why it was declined
 */
record Charge(
        String reference,
        Status status,
        long amountMinor,
        long capturedMinor,
        @Nullable String reason) {
    /** Where it stands. */
    enum Status {
        PENDING,
        AUTHORISED,
        DECLINED,
        CAPTURED,
        VOIDED
    }
}
