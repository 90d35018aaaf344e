package world.azora.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each request that was refused to whoever asked: no session, no right, a thing of somebody else's (which
 * answers as if it did not exist), a wrong origin or name, too many. So many a minute are written and the others counted,
 * because whoever asks must not be able to fill a disk.
 */
final class RefusalLog {
    static final int LINES_A_MINUTE = 300;

    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);
    private static final Set<Integer> REFUSED = Set.of(401, 403, 404, 421, 429);
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final int TEXT_MAX = 200;

    private final LongSupplier nanos;
    private long since;
    private int seen;

    RefusalLog(LongSupplier nanos) {
        this.nanos = nanos;
        this.since = nanos.getAsLong();
    }

    /** A request, as far as it may be written down: without its parameters, which may hold what nobody should read. */
    record Asked(String method, String path, String address, String actor) {
        Asked {
            method = plain(method);
            path = plain(path);
            address = plain(address);
        }

        static Asked in(HttpServletRequest request) {
            var actor = Actors.of(request).map(one -> one.id().toString()).orElse("nobody");
            return new Asked(request.getMethod(), request.getRequestURI(), request.getRemoteAddr(), actor);
        }

        /** Without anything that could begin a new line. */
        private static String plain(String text) {
            var shown = text.replaceAll("[^\\x21-\\x7e]", "?");
            return shown.length() <= TEXT_MAX ? shown : shown.substring(0, TEXT_MAX);
        }
    }

    void tell(HttpServletRequest request, int status) {
        if (REFUSED.contains(status)) tell(Asked.in(request), status);
    }

    void tell(Asked asked, int status) {
        var missed = missedInTheLastMinute();
        if (missed > 0) LOG.warn("request.refused-more count={}", missed);
        if (next() > LINES_A_MINUTE) return;
        LOG.info(
                "request.refused status={} method={} path={} address={} actor={}",
                status,
                asked.method(),
                asked.path(),
                asked.address(),
                asked.actor());
    }

    /** How many were not written, once after each minute. */
    private synchronized int missedInTheLastMinute() {
        var now = nanos.getAsLong();
        if (now - since < MINUTE) return 0;
        var missed = seen - LINES_A_MINUTE;
        since = now;
        seen = 0;
        return missed;
    }

    private synchronized int next() {
        return ++seen;
    }
}
