package world.azora.sandbox.queue;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that does the same thing again and again until it is stopped. */
final class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final long PAUSE_AFTER_FAILURE_MS = 1000;

    private final ReentrantLock lock = new ReentrantLock();
    private boolean stopped;
    private @Nullable Thread waiting;

    /** What is done. It must do all of its waiting through {@link #interruptibly}. */
    @FunctionalInterface
    interface Round {
        void run(Worker worker) throws Exception;
    }

    Thread start(String name, Round round) {
        return Thread.ofVirtual().name(name).start(() -> {
            while (!isStopped()) attempt(round);
        });
    }

    void stop() {
        lock.lock();
        try {
            stopped = true;
            if (waiting != null) waiting.interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** An interrupt arrives in here only: one that met a thread in the database would cut its connection. */
    <T> T interruptibly(Callable<T> work) throws Exception {
        enter(Thread.currentThread());
        try {
            return work.call();
        } finally {
            leave();
        }
    }

    private void enter(Thread thread) throws InterruptedException {
        lock.lock();
        try {
            if (stopped) throw new InterruptedException();
            waiting = thread;
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            waiting = null;
            // It may have come when the work was done already.
            Thread.interrupted();
        } finally {
            lock.unlock();
        }
    }

    private boolean isStopped() {
        lock.lock();
        try {
            return stopped;
        } finally {
            lock.unlock();
        }
    }

    // The database may be away for a while; a worker that gave up would be missed only when learners wait.
    private void attempt(Round round) {
        try {
            round.run(this);
        } catch (InterruptedException _) {
            LOG.debug("sandbox.worker-stopped");
        } catch (Exception e) {
            LOG.error("sandbox.worker-failed", e);
            pause();
        }
    }

    private void pause() {
        try {
            interruptibly(() -> {
                Thread.sleep(PAUSE_AFTER_FAILURE_MS);
                return true;
            });
        } catch (Exception _) {
            LOG.debug("sandbox.worker-stopped");
        }
    }
}
