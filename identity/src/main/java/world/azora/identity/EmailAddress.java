package world.azora.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;
import world.azora.kernel.Refusal;

/**
 * An e-mail address in lower case, as browsers accept it in forms (HTML Living Standard, "valid e-mail address"), at
 * most 254 characters (RFC 5321). Anything else is refused with {@link IdentityProblem#EMAIL_MALFORMED}.
 */
public record EmailAddress(@JsonValue String text) {
    private static final int LENGTH_MAX = 254;
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern ADDRESS =
            Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@" + LABEL + "(?:\\." + LABEL + ")*");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EmailAddress {
        text = text.strip().toLowerCase(Locale.ROOT);
        if (text.length() > LENGTH_MAX || !ADDRESS.matcher(text).matches())
            throw new Refusal(IdentityProblem.EMAIL_MALFORMED);
    }

    /** What stands before the at sign. */
    public String name() {
        return text.substring(0, text.indexOf('@'));
    }

    /** Nobody's address belongs in a log. */
    @Override
    public String toString() {
        return "***";
    }
}
