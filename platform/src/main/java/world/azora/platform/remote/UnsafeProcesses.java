package world.azora.platform.remote;

/** Processes that cannot prove to each other who they are, where they must; the message says what to do. */
public final class UnsafeProcesses extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnsafeProcesses(String message) {
        super(message);
    }
}
