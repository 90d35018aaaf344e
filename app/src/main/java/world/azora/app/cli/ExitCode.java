package world.azora.app.cli;

/** What the command line tells the shell. */
final class ExitCode {
    static final int OK = 0;
    /** A check that was asked for does not hold. */
    static final int CHECK_FAILED = 1;
    /** The command line itself is wrong. */
    static final int USAGE = 2;

    static final int NOT_REACHABLE = 3;
    static final int REFUSED = 4;

    private ExitCode() {}
}
