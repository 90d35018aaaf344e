package world.azora.platform.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;

/** Which state of a shared object somebody saw: {@code ETag: "7"} in answers, {@code If-Match: "7"} in changes. */
public record EntityVersion(long number) {
    private static final Pattern STRONG = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    /** Reads an {@code If-Match} header. A missing one is refused: a change that saw nothing would undo others' work. */
    public static EntityVersion ofIfMatch(@Nullable String header) {
        if (header == null) throw new Refusal(CommonProblem.PRECONDITION_MISSING);
        var matcher = STRONG.matcher(header);
        // What is no version of ours is a version that has gone (RFC 9110, section 13.1.1).
        if (!matcher.matches()) throw new Refusal(CommonProblem.VERSION_CHANGED);
        return new EntityVersion(Long.parseLong(matcher.group(1)));
    }

    /** The value of the {@code ETag} header. */
    public String etag() {
        return "\"" + number + "\"";
    }
}
