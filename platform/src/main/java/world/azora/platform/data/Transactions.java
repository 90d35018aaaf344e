package world.azora.platform.data;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The one place that decides when a transaction starts, and when it is tried again. */
public final class Transactions {
    private static final int ATTEMPTS_MAX = 5;

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
            try {
                return template.execute(_ -> work.get());
            } catch (ConcurrencyFailureException | TransientDataAccessResourceException lost) {
                if (attempt == ATTEMPTS_MAX) throw lost;
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
}
