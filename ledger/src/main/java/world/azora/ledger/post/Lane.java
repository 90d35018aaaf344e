package world.azora.ledger.post;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection, and a thread that waits on it for the database. Either that thread uses the connection or the batcher's
 * own does, never both.
 */
final class Lane implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    private final DataSource database;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("ledger-lane-", 1).daemon().factory());

    @Nullable
    private Session session;

    Lane(DataSource database) {
        this.database = database;
    }

    /** Does this work on the lane's thread, and says what came of it, or how it failed. */
    <T> void send(Supplier<T> work, CompletableFuture<T> result) {
        result.completeAsync(work, thread);
    }

    /** Under load it is kept from batch to batch. */
    Session session() throws SQLException {
        var current = session;
        if (current == null) {
            current = open();
            session = current;
        }
        return current;
    }

    private Session open() throws SQLException {
        var connection = database.getConnection();
        try {
            return new SessionStore(connection).prepare();
        } catch (SQLException | RuntimeException broken) {
            connection.close();
            throw broken;
        }
    }

    /** An idle ledger takes no connection away from others, and a broken one is not used again. */
    void giveConnectionBack() {
        var current = session;
        session = null;
        if (current == null) return;
        try (var connection = current.connection()) {
            current.takeBack();
            new SessionStore(connection).release();
        } catch (SQLException | RuntimeException e) {
            LOG.debug("ledger.connection.lost", e);
        }
    }

    /** Once nothing is on its way any more. */
    @Override
    public void close() {
        giveConnectionBack();
        thread.shutdown();
    }
}
