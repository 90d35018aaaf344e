package world.azora.payments;

/** Stands for the end of a process at one point: nothing after that point happens. */
public final class Death extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What dies when it is called. */
    public static Runnable now() {
        return () -> {
            throw new Death();
        };
    }
}
