package world.azora.app.bench;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import world.azora.app.client.ApiClient;
import world.azora.app.client.NotReachable;

/** Somebody who asks again and again, with short pauses, and goes to the other edge when one does not answer, as a browser would. */
final class FailoverCaller implements Runnable {
    /**
     * A request that was not answered as it should be.
     *
     * @param from when it began, in nanoseconds
     * @param until when it ended
     * @param refusedToConnect nobody took the connection. The JDK's client asks again by itself when a kept connection
     *     ends, so that this tells of its last try only: one that began before may have been counted
     */
    record Failure(long from, long until, boolean refusedToConnect, String what) {}

    /** What all callers of one kind share. */
    record Shared(List<ApiClient> edges, String path, Duration pause, AtomicBoolean stop, Tally tally) {}

    /**
     * What is counted.
     *
     * @param refused answers that a limit was reached
     */
    record Tally(LongAdder answered, LongAdder refused, AtomicInteger reconnected, Queue<Failure> failures) {
        Tally() {
            this(new LongAdder(), new LongAdder(), new AtomicInteger(), new ConcurrentLinkedQueue<>());
        }
    }

    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;

    private final Shared shared;
    private int edge;

    FailoverCaller(Shared shared, int edge) {
        this.shared = shared;
        this.edge = edge;
    }

    @Override
    public void run() {
        while (!shared.stop().get()) {
            ask();
            pause();
        }
    }

    private void ask() {
        var from = System.nanoTime();
        try {
            var answer = shared.edges().get(edge).get(shared.path());
            switch (answer.status()) {
                case OK -> shared.tally().answered().increment();
                case TOO_MANY_REQUESTS -> shared.tally().refused().increment();
                default -> failed(from, false, answer.status() + " " + answer.text());
            }
        } catch (NotReachable gone) {
            failed(from, isRefused(gone), gone.toString());
            edge = (edge + 1) % shared.edges().size();
            shared.tally().reconnected().incrementAndGet();
        }
    }

    /** So that the processes that start again get to the processor, too. */
    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(shared.pause().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void failed(long from, boolean refusedToConnect, String what) {
        shared.tally().failures().add(new Failure(from, System.nanoTime(), refusedToConnect, what));
    }

    private static boolean isRefused(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause())
            if (cause instanceof java.net.ConnectException) return true;
        return false;
    }
}
