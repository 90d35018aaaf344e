package world.azora.payments.payment;

/** Who decides that an authorised payment is captured. */
enum CaptureMode {
    /** Nobody: it is captured as soon as it is authorised. */
    AUTOMATIC,
    /** A treasurer, later, all or a part. */
    MANUAL
}
