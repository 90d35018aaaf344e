package world.azora.app.client;

/** The server answered otherwise than the caller needs; the message holds its reason for a person. */
public final class Unexpected extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int TEXT_MAX = 500;

    private final transient Answer answer;

    public Unexpected(Answer answer) {
        super(message(answer));
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }

    private static String message(Answer answer) {
        var request = answer.response().request();
        var said = answer.json().has("title")
                ? answer.at("/title") + " " + answer.json().path("errors")
                : answer.text().substring(0, Math.min(TEXT_MAX, answer.text().length()));
        return request.method() + " " + request.uri().getPath() + " was answered " + answer.status() + ": " + said
                + " (trace id " + answer.header("X-Trace-Id").orElse("none") + ")";
    }
}
