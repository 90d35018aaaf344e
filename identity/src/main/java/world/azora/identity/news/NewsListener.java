package world.azora.identity.news;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import world.azora.identity.AccessChanged;
import world.azora.identity.AccessNews;
import world.azora.identity.AccessNewsMissed;
import world.azora.identity.ApiKeyChanged;
import world.azora.identity.ApiKeyId;
import world.azora.identity.SessionEnded;
import world.azora.identity.SessionId;
import world.azora.identity.SigningKeysChanged;
import world.azora.identity.TokenRevoked;
import world.azora.kernel.UserId;
import world.azora.platform.data.DatabaseAddress;

/**
 * Listens on a connection of its own, because a pooled one would be lent to others. It asks the server for a sign of
 * life every {@value #WAIT_MILLIS} ms: a connection that was cut off silently would otherwise look like quiet times.
 */
final class NewsListener implements AccessNews, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(NewsListener.class);
    private static final int WAIT_MILLIS = 100;
    private static final int ANSWER_MILLIS_MAX = 1000;
    private static final int RECONNECT_PAUSE_MILLIS = 300;
    private static final long STOP_MILLIS_MAX = 2000;
    private static final String ECHO = "echo ";

    private final NewsStore store;
    private final DatabaseAddress address;
    private final ApplicationEventPublisher events;
    private volatile @Nullable Thread thread;
    private volatile boolean listening;
    private volatile long heardAtNanos;

    NewsListener(NewsStore store, DatabaseAddress address, ApplicationEventPublisher events) {
        this.store = store;
        this.address = address;
        this.events = events;
    }

    @Override
    public boolean areHeard() {
        return listening && System.nanoTime() - heardAtNanos < UNHEARD_AGE_MAX.toNanos();
    }

    @Override
    public void start() {
        var listener = Thread.ofVirtual().name("access-news").unstarted(this::listenUntilStopped);
        // Known before it runs: it ends itself when it is not the one that is meant to run.
        thread = listener;
        listener.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        listening = false;
        if (running == null) return;
        try {
            // It looks up at the next sign of life; an interruption would tear the driver from its work.
            running.join(STOP_MILLIS_MAX);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private boolean isMine() {
        return Thread.currentThread().equals(thread);
    }

    private void listenUntilStopped() {
        while (isMine()) {
            try (var connection = address.connect()) {
                connection.setNetworkTimeout(Runnable::run, ANSWER_MILLIS_MAX);
                store.listen(connection);
                if (!hearsItself(connection)) throw new SQLException("The notifications of others do not arrive");
                listen(connection);
            } catch (SQLException | DataAccessException lost) {
                if (isMine()) LOG.warn("access-news.lost reason={}", lost.getMessage());
            }
            listening = false;
            pause();
        }
    }

    /** Behind a pooler that lends the server's connections LISTEN succeeds, and nothing is ever heard. */
    private boolean hearsItself(Connection connection) throws SQLException {
        var echo = ECHO + UUID.randomUUID();
        store.tell(echo);
        var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ANSWER_MILLIS_MAX);
        while (System.nanoTime() < end)
            for (var news : store.take(connection, WAIT_MILLIS))
                if (news.getParameter().equals(echo)) return true;
        return false;
    }

    private void listen(Connection connection) throws SQLException {
        heardAtNanos = System.nanoTime();
        // First forgotten, then trusted: what was remembered so far may be from before the interruption.
        events.publishEvent(new AccessNewsMissed());
        listening = true;
        LOG.info("access-news.heard");
        while (isMine()) {
            pass(store.take(connection, WAIT_MILLIS));
            var askedAtNanos = System.nanoTime();
            store.ask(connection);
            pass(store.take(connection, 0));
            heardAtNanos = askedAtNanos;
        }
    }

    private void pass(PGNotification[] all) {
        for (var news : all) {
            var words = news.getParameter().split(" ", 2);
            switch (words[0]) {
                case "person" -> events.publishEvent(new AccessChanged(new UserId(UUID.fromString(words[1]))));
                case "session" -> events.publishEvent(new SessionEnded(new SessionId(UUID.fromString(words[1]))));
                case "api_key" -> events.publishEvent(new ApiKeyChanged(new ApiKeyId(UUID.fromString(words[1]))));
                case "revoked_token" -> events.publishEvent(new TokenRevoked(words[1]));
                case "signing_key" -> events.publishEvent(new SigningKeysChanged());
                case "echo" -> {}
                // A newer version in another process may know of more; forgetting all is always right.
                default -> events.publishEvent(new AccessNewsMissed());
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RECONNECT_PAUSE_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
