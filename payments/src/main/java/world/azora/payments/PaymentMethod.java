package world.azora.payments;

/** With what a payment is made. */
public enum PaymentMethod {
    /** Tokens of one's own wallet. */
    WALLET,
    /** Money from outside, by the payment provider of the installation. */
    PROVIDER
}
