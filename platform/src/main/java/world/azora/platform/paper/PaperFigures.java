package world.azora.platform.paper;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import world.azora.kernel.Amount;

/** Amounts as they stand on paper. In Arabic too with Latin digits: figures are compared with those of invoices. */
public final class PaperFigures {
    /** Tokens are whole; the rest is as ISO 4217 says. */
    private static final Map<String, Integer> DIGITS = Map.of(Amount.TOKEN, 0);

    private static final int DIGITS_ELSE = 2;

    private PaperFigures() {}

    public static String figure(long minor, String asset) {
        var digits = digits(asset);
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(minor, digits));
    }

    private static int digits(String asset) {
        var known = DIGITS.get(asset);
        if (known != null) return known;
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(asset))
                .map(Currency::getDefaultFractionDigits)
                .filter(digits -> digits >= 0)
                .findFirst()
                .orElse(DIGITS_ELSE);
    }
}
