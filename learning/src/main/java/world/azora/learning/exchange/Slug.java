package world.azora.learning.exchange;

import java.util.Locale;

/** The part of a title that can stand in a file name anywhere. */
final class Slug {
    private static final int LENGTH_MAX = 40;
    private static final String OF_NOTHING = "part";

    private Slug() {}

    /** Lower-case letters, digits and single dashes; the same for titles without any of them. */
    static String of(String title) {
        var dashed = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        var cut = dashed.length() > LENGTH_MAX ? dashed.substring(0, LENGTH_MAX) : dashed;
        var slug = cut.replaceAll("^-|-$", "");
        return slug.isEmpty() ? OF_NOTHING : slug;
    }
}
