package world.azora.ledger.post;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;

/** Tells failures that pass by themselves from those that trying again cannot mend. */
final class Outage {
    /**
     * Classes of SQLSTATE (PostgreSQL manual, appendix A): connection lost, read-only after a fail-over, serialisation
     * failure or deadlock, out of resources, lock not available, stopped by an operator, system error.
     */
    private static final Set<String> PASSING = Set.of("08", "25", "40", "53", "55", "57", "58");

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
}
