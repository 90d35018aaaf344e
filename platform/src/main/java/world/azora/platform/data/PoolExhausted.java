package world.azora.platform.data;

import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Every connection stayed in use for as long as a request may wait: answered 503 with Retry-After. It is not tried
 * again by {@link Transactions}, which would only lengthen the queue.
 */
public final class PoolExhausted extends DataAccessResourceFailureException {
    private static final long serialVersionUID = 1;

    PoolExhausted(String message) {
        super(message);
    }
}
