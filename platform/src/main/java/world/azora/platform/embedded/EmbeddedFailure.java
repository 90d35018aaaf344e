package world.azora.platform.embedded;

/** The embedded PostgreSQL cannot run here; the message says why and, where we know, what to do. */
public final class EmbeddedFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    EmbeddedFailure(String message) {
        super(message);
    }

    EmbeddedFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
