package world.azora.app.secret;

/** A secret could not be had; the message says why, and holds nothing of it. */
final class NotResolved extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotResolved(String message) {
        super(message);
    }
}
