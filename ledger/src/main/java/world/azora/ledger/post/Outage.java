package world.azora.ledger.post;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/** Tells failures that pass by themselves from those that trying again cannot mend. */
final class Outage {
    /**
     * Classes of SQLSTATE (PostgreSQL manual, appendix A): connection lost, read-only after a fail-over, serialisation
     * failure or deadlock, out of resources, lock not available, stopped by an operator, system error.
     */
    private static final Set<String> PASSING = Set.of("08", "25", "40", "53", "55", "57", "58");

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final int PAUSE_FIRST_MILLIS = 50;
    private static final int PAUSE_MAX_MILLIS = 2_000;

    private Outage() {}

    static boolean isOne(Exception failed) {
        return switch (failed) {
            // The pool has no connection to give.
            case SQLTransientException _, DataAccessResourceFailureException _ -> true;
            case SQLException sql -> {
                var state = sql.getSQLState();
                yield state != null && state.length() == 5 && PASSING.contains(state.substring(0, 2));
            }
            default -> false;
        };
    }

    /** Waits before the attempt that follows this one, longer each time. */
    static void sitOut(int attempt) {
        try {
            Thread.sleep(Math.min(PAUSE_MAX_MILLIS, PAUSE_FIRST_MILLIS << attempt));
        } catch (InterruptedException _) {
            LOG.warn("ledger.outage.interrupted");
        }
    }
}
