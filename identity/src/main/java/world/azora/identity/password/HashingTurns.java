package world.azora.identity.password;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import world.azora.identity.IdentitySettings;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;

/**
 * Lets as many hash at once as there are cores, in order of arrival and not for ever. The work runs on threads of the
 * operating system, which shares the cores fairly between them and the rest: a virtual thread that hashed would keep its
 * carrier, of which there is one per core, from every other request for as long as it takes.
 */
final class HashingTurns implements AutoCloseable {
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final int AT_ONCE = Runtime.getRuntime().availableProcessors();

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("hashing-", 0).daemon().factory());
    private final long waitMillisMax;

    HashingTurns(IdentitySettings settings) {
        this.waitMillisMax = settings.hashingWait().toMillis();
    }

    <T> T run(Callable<T> work) {
        try {
            if (!turns.tryAcquire(waitMillisMax, TimeUnit.MILLISECONDS)) throw overloaded();
            try {
                return threads.submit(work).get();
            } finally {
                turns.release();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw overloaded();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A password could not be hashed", failed.getCause());
        }
    }

    private static Refusal overloaded() {
        return new Refusal(CommonProblem.OVERLOADED, Map.of("retryAfterSeconds", RETRY_AFTER_SECONDS));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
