package world.azora.platform.data;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one place that decides when a transaction starts, and when it is tried again: after a conflict with another one
 * (40001, 40P01), and after a connection was lost while the work was done.
 *
 * <p>A connection lost during the commit is not tried again: nobody can tell whether it was committed. The caller gets
 * the exception; his request id tells when he asks again. So does who gets no connection at all, as {@link PoolExhausted}
 * or as {@link CannotGetJdbcConnectionException}.
 */
public final class Transactions {
    private static final int ATTEMPTS_MAX = 5;
    private static final Duration RECONNECT_PAUSE = Duration.ofMillis(50);

    private final TransactionTemplate template;

    public Transactions(PlatformTransactionManager transactionManager) {
        this.template = new TransactionTemplate(transactionManager);
    }

    /** Runs the work at least once, so it must not do anything that a rollback does not undo. */
    public <T> T run(Supplier<T> work) {
        // Over HTTP a front cannot join its caller's transaction; in one process it must not either.
        if (TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("A front was called from within a transaction.");
        for (var attempt = 1; ; attempt++) {
            var tracked = new Tracked<>(work);
            try {
                return template.execute(_ -> tracked.get());
            } catch (CannotCreateTransactionException none) {
                throw explained(none);
            } catch (ConcurrencyFailureException conflict) {
                if (attempt == ATTEMPTS_MAX) throw conflict;
            } catch (RuntimeException failed) {
                if (attempt == ATTEMPTS_MAX || tracked.done || !isLostConnection(failed)) throw failed;
                pause(RECONNECT_PAUSE.multipliedBy(1L << attempt));
            }
        }
    }

    /** The same, for work without a result. */
    public void run(Runnable work) {
        run(() -> {
            work.run();
            return true;
        });
    }

    private static RuntimeException explained(CannotCreateTransactionException none) {
        return switch (none.getCause()) {
            case PoolExhausted exhausted -> exhausted;
            case SQLException refused ->
                new CannotGetJdbcConnectionException("The database cannot be reached", refused);
            case null, default -> none;
        };
    }

    // Class 08 of the SQL standard; 57P01 to 57P03 are PostgreSQL's shut-down, crash and start.
    private static boolean isLostConnection(RuntimeException failed) {
        // A rollback fails too when the connection is gone, and hides why it was wanted.
        var first = failed instanceof TransactionSystemException rollback ? rollback.getOriginalException() : failed;
        for (var cause = first; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null)
                return sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P0");
        }
        return false;
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting to try again", e);
        }
    }

    private static final class Tracked<T> implements Supplier<T> {
        private final Supplier<T> work;
        private boolean done;

        Tracked(Supplier<T> work) {
            this.work = work;
        }

        @Override
        public T get() {
            var result = work.get();
            done = true;
            return result;
        }
    }
}
