package world.azora.payments;

import java.util.regex.Pattern;
import world.azora.kernel.Amount;

/**
 * What is kept of a captured amount: a share in basis points (hundredths of a percent), rounded half up, and a fixed
 * part in minor units; never more than the amount itself.
 */
public record Fee(int basisPoints, long fixedMinor) {
    public static final int BASIS_POINTS_MAX = 10_000;

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,5})(?:\\+([0-9]{1,12}))?");

    public Fee {
        if (basisPoints < 0 || basisPoints > BASIS_POINTS_MAX || fixedMinor < 0)
            throw new IllegalArgumentException("A fee is 0 to 10000 basis points and a fixed part of 0 or more.");
    }

    /** Reads {@code BASIS_POINTS} or {@code BASIS_POINTS+FIXED_MINOR}: {@code 290+30} is 2.9 % and 30 minor units. */
    public static Fee parse(String text) {
        var parts = TEXT.matcher(text.strip());
        if (!parts.matches()) throw new IllegalArgumentException("No fee, such as 290+30: " + text);
        var fixed = parts.group(2) == null ? 0 : Long.parseLong(parts.group(2));
        return new Fee(Integer.parseInt(parts.group(1)), fixed);
    }

    public Amount of(Amount amount) {
        var share = (amount.minor() * basisPoints + BASIS_POINTS_MAX / 2) / BASIS_POINTS_MAX;
        return new Amount(Math.min(amount.minor(), share + fixedMinor), amount.asset());
    }
}
