package world.azora.payments.webhook;

/** Why there was no answer. */
enum Failure {
    TIMEOUT,
    /** No such name, or nobody listens there. */
    UNREACHABLE,
    /** The name stands for an address inside. */
    ADDRESS_FORBIDDEN,
    /** No trusted certificate for this name. */
    CERTIFICATE,
    /** Connected, and then no HTTP answer. */
    HUNG_UP
}
