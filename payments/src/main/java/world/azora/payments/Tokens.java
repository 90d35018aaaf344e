package world.azora.payments;

import world.azora.kernel.Amount;
import world.azora.kernel.Refusal;

/** The amounts that people may name in payments: tokens, and no more at once than the books can hold many times over. */
public final class Tokens {
    /** The most that one order may name: a thousandth of what an account of the ledger can take in all. */
    public static final long ORDER_MINOR_MAX = 9_000_000_000_000L;

    private Tokens() {}

    /** The same amount, if it is in tokens; zero is allowed, and means that something is not paid or sold. */
    public static Amount orNone(Amount amount) {
        if (!amount.asset().equals(Amount.TOKEN)) throw new Refusal(PaymentsProblem.ASSET_NOT_TOKEN);
        if (amount.minor() > ORDER_MINOR_MAX) throw new Refusal(PaymentsProblem.AMOUNT_TOO_LARGE);
        return amount;
    }

    /** The same amount, if it is in tokens and more than zero. */
    public static Amount some(Amount amount) {
        if (amount.isZero()) throw new Refusal(PaymentsProblem.AMOUNT_ZERO);
        return orNone(amount);
    }
}
