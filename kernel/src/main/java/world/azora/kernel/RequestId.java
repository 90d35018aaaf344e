package world.azora.kernel;

import java.util.regex.Pattern;

/** The caller's own name for a request (the {@code Idempotency-Key} header): the same name means the same request. */
public record RequestId(String text) {
    private static final Pattern TEXT = Pattern.compile("[\\x21-\\x7E]{1,128}");

    public RequestId {
        if (!TEXT.matcher(text).matches()) throw new Refusal(CommonProblem.REQUEST_ID_MALFORMED);
    }

    @Override
    public String toString() {
        return text;
    }
}
