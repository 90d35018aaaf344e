package world.azora.app.bench;

/** What can go wrong below a ledger that runs in two processes. */
public enum Fault {
    LEDGER_KILLED("one ledger is killed with kill -9, and started again"),
    LEDGER_PAUSED("one ledger is stopped with SIGSTOP, and goes on where it was"),
    NETWORK_CUT("nothing passes between one ledger and the database; then all of it arrives"),
    DATABASE_RESTARTED("the database is stopped in order, and started again"),
    DATABASE_KILLED("the database is killed with kill -9, and recovers"),
    DATABASE_STALLED("the database stands still with SIGSTOP, as on a disk that does not answer"),
    COMMITS_SLOW("every word to and from the database takes 60 ms longer, as with a slow disk"),
    LOCKS_TIME_OUT("somebody holds the head of the chain, and locks are waited for 100 ms only"),
    SERIALIZATION_FAILS("transactions are repeatable reads, so that two writers fail each other"),
    DISK_FULL("the disk of the database is full to the last byte; then there is room again");

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
