package world.azora.platform.secret;

/** Something sealed does not open here: another key, another place, or altered. The message holds nothing secret. */
public final class CannotOpen extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CannotOpen(String message) {
        super(message);
    }
}
