package world.azora.kernel;

import java.util.regex.Pattern;

/**
 * A part of what a person may do, given to a program: {@code learning:read} or {@code learning:write}. It never gives
 * more than the person has.
 *
 * @param area the role of the installation whose addresses are meant
 * @param writes whether more than reading is meant; who may write may read
 */
public record Scope(String area, boolean writes) {
    private static final Pattern FORM = Pattern.compile("[a-z]{3,20}:(read|write)");

    /** Refuses any other form with {@link CommonProblem#FIELD_MALFORMED}. */
    public static Scope parse(String text) {
        if (!FORM.matcher(text).matches()) throw new Refusal(CommonProblem.FIELD_MALFORMED);
        var colon = text.indexOf(':');
        return new Scope(text.substring(0, colon), text.endsWith(":write"));
    }

    @Override
    public String toString() {
        return area + (writes ? ":write" : ":read");
    }
}
