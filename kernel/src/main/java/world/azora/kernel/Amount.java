package world.azora.kernel;

import java.util.regex.Pattern;

/** So many minor units (cents, piastres) of one asset, never below zero. A debt is a posting, not a negative amount. */
public record Amount(long minor, String asset) implements Comparable<Amount> {
    /** What Azora pays learners in, where an organisation has not named its own. */
    public static final String TOKEN = "AZR";

    private static final Pattern ASSET = Pattern.compile("[A-Z]{3,8}");

    public Amount {
        if (minor < 0) throw new Refusal(CommonProblem.AMOUNT_NEGATIVE);
        if (!ASSET.matcher(asset).matches()) throw new Refusal(CommonProblem.ASSET_MALFORMED);
    }

    public static Amount zero(String asset) {
        return new Amount(0, asset);
    }

    public boolean isZero() {
        return minor == 0;
    }

    /** Nothing is left in another asset, so an amount never covers one. */
    public boolean covers(Amount other) {
        return asset.equals(other.asset) && minor >= other.minor;
    }

    public Amount plus(Amount other) {
        return new Amount(Math.addExact(minor, same(other).minor), asset);
    }

    /** The other amount must be covered by this one. */
    public Amount minus(Amount other) {
        return new Amount(Math.subtractExact(minor, same(other).minor), asset);
    }

    @Override
    public int compareTo(Amount other) {
        return Long.compare(minor, same(other).minor);
    }

    private Amount same(Amount other) {
        if (!asset.equals(other.asset)) throw new IllegalArgumentException(asset + " and " + other.asset);
        return other;
    }
}
