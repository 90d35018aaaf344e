package world.azora.payments;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import world.azora.kernel.Amount;

/**
 * The settings {@code azora.payments.*}. Amounts are in minor units of tokens.
 *
 * @param organisation who issues certificates of payment; empty: they name nobody
 * @param approvalAbove larger amounts wait for a second person; absent: none does
 * @param approvalWithin how long a second person has
 * @param authorisedFor how long an authorised payment can be captured
 * @param dailyMax what one person may pay by one method in any 24 hours; 0 for any amount
 * @param hourlyOrdersMax how many payments one person may order by one method in any hour; 0 for any number
 * @param dailyOrdersMax the same for any 24 hours
 * @param walletFee what is kept of captures from wallets, as {@link Fee#parse} reads it
 * @param providerFee the same for money from outside
 */
@ConfigurationProperties("azora.payments")
public record PaymentsSettings(
        @DefaultValue("") String organisation,
        @Nullable Long approvalAbove,
        @DefaultValue("7d") Duration approvalWithin,
        @DefaultValue("7d") Duration authorisedFor,
        @DefaultValue("0") long dailyMax,
        @DefaultValue("60") int hourlyOrdersMax,
        @DefaultValue("300") int dailyOrdersMax,
        @DefaultValue("0") String walletFee,
        @DefaultValue("0") String providerFee) {
    private static final int ORGANISATION_LENGTH_MAX = 200;

    public PaymentsSettings {
        if (approvalAbove != null && approvalAbove < 0)
            throw new IllegalArgumentException("azora.payments.approval-above is 0 or more, or empty.");
        if (!approvalWithin.isPositive() || !authorisedFor.isPositive())
            throw new IllegalArgumentException("azora.payments: times are above zero.");
        if (Math.min(dailyMax, Math.min(hourlyOrdersMax, dailyOrdersMax)) < 0)
            throw new IllegalArgumentException("azora.payments: limits are 0 or more.");
        if (organisation.length() > ORGANISATION_LENGTH_MAX)
            throw new IllegalArgumentException("azora.payments.organisation is a name, not a text.");
        Fee.parse(walletFee);
        Fee.parse(providerFee);
    }

    /** Whether an amount must not move before a second person agreed. */
    public boolean needsApproval(Amount amount) {
        return approvalAbove != null && amount.minor() > approvalAbove;
    }

    public Fee fee(PaymentMethod method) {
        return Fee.parse(
                switch (method) {
                    case WALLET -> walletFee;
                    case PROVIDER -> providerFee;
                });
    }
}
