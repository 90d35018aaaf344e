package world.azora.platform.web;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's HTTP/1.1 with a deadline for headers. Tomcat itself starts its time-out anew with every byte, so that a
 * caller who sends one now and then keeps his connection for ever, and with enough of them everybody else out
 * (slowloris). Tomcat makes the instance, which is why this type is public.
 */
public final class HeaderDeadlineProtocol extends Http11NioProtocol {
    private static final long SWEEP_MILLIS = 500;

    private long headerTimeoutMillis = 10_000;
    private Map<SocketWrapperBase<?>, Long> waiting = Map.of();
    private @Nullable ScheduledFuture<?> sweeping;

    /** Set by name, as the properties of a connector are. */
    public void setHeaderTimeoutMillis(long millis) {
        headerTimeoutMillis = millis;
    }

    @Override
    public void start() throws Exception {
        super.start();
        sweeping = getUtilityExecutor()
                .scheduleWithFixedDelay(this::sweep, SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (sweeping != null) sweeping.cancel(false);
        super.stop();
    }

    private void sweep() {
        var now = System.nanoTime();
        var still = new HashMap<SocketWrapperBase<?>, Long>();
        for (var connection : getEndpoint().getConnections()) {
            if (!isAmongHeaders(connection)) continue;
            var since = waiting.getOrDefault(connection, now);
            if (now - since < TimeUnit.MILLISECONDS.toNanos(headerTimeoutMillis)) still.put(connection, since);
            else connection.processSocket(SocketEvent.ERROR, true);
        }
        waiting = still;
    }

    /** Tomcat keeps a processor with a connection only between the first byte of a request and its last header. */
    private static boolean isAmongHeaders(SocketWrapperBase<?> connection) {
        return connection.getCurrentProcessor() instanceof Processor processor
                && !processor.isAsync()
                && !processor.isUpgrade();
    }
}
