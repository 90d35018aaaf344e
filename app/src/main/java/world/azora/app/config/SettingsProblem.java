package world.azora.app.config;

/** Settings that cannot be used; the message says which, and what to do. */
public final class SettingsProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SettingsProblem(String message) {
        super(message);
    }
}
