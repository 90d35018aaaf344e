package world.azora.platform.web;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells failures that pass by themselves (no free connection, the database restarting) from those that do not. */
final class Overload {
    private Overload() {}

    static boolean isCauseOf(Exception thrown) {
        return switch (thrown) {
            case CannotCreateTransactionException _, DataAccessResourceFailureException _, QueryTimeoutException _ ->
                true;
            case org.springframework.dao.TransientDataAccessException _ -> true;
            default -> false;
        };
    }
}
