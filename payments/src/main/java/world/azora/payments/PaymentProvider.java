package world.azora.payments;

import world.azora.kernel.Amount;

/**
 * Who takes money from outside for us. Every call is idempotent: the same one again does nothing twice. Nothing may be
 * called within a transaction.
 */
public interface PaymentProvider {
    /** Whether there is one. Without, every answer is {@link ProviderAnswer.Unknown}. */
    boolean isOn();

    /** Sets a payer's money aside. */
    ProviderAnswer authorise(PaymentId payment, Amount amount, String description);

    /** Takes all or part of what was set aside; the rest is freed. */
    ProviderAnswer capture(PaymentId payment, Amount amount);

    /** Frees what was set aside. */
    ProviderAnswer cancel(PaymentId payment);

    /** Gives back a part of what was taken. */
    ProviderAnswer refund(PaymentId payment, Attempt refund, Amount amount);
}
