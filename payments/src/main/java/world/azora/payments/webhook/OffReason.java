package world.azora.payments.webhook;

/** Why a webhook is told nothing. */
enum OffReason {
    ASKED,
    /** It has answered nothing good for days. */
    FAILING
}
