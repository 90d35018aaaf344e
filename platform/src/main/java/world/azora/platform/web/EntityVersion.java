package world.azora.platform.web;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.kernel.Sha256;

/** Which state of a shared object somebody saw: {@code ETag: "7"} in answers, {@code If-Match: "7"} in changes. */
public record EntityVersion(long number) {
    /** What nobody has set yet. */
    public static final EntityVersion NONE = new EntityVersion(0);

    /** As many bits of a hash as the header's digits can hold. */
    private static final int SPARE_BITS = 5;

    private static final Pattern STRONG = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    /** Reads an {@code If-Match} header. A missing one is refused: a change that saw nothing would undo others' work. */
    public static EntityVersion ofIfMatch(@Nullable String header) {
        if (header == null) throw new Refusal(CommonProblem.PRECONDITION_MISSING);
        var matcher = STRONG.matcher(header);
        // What is no version of ours is a version that has gone (RFC 9110, section 13.1.1).
        if (!matcher.matches()) throw new Refusal(CommonProblem.VERSION_CHANGED);
        return new EntityVersion(Long.parseLong(matcher.group(1)));
    }

    /** Of what has no number of its own: two states are the same version if these parts of them are. */
    public static EntityVersion ofContent(List<String> parts) {
        var text = new StringBuilder();
        for (var part : parts) text.append(part.length()).append(':').append(part);
        var first = ByteBuffer.wrap(Sha256.of(text.toString()).bytes()).getLong();
        return new EntityVersion(first >>> SPARE_BITS);
    }

    /** Refuses a change by somebody who saw another version. What nobody has set yet can be set by whoever saw nothing. */
    public void mustBe(@Nullable String ifMatch) {
        if (ifMatch == null && equals(NONE)) return;
        if (!equals(ofIfMatch(ifMatch))) throw new Refusal(CommonProblem.VERSION_CHANGED);
    }

    /** The value of the {@code ETag} header. */
    public String etag() {
        return "\"" + number + "\"";
    }
}
