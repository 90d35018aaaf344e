package world.azora.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import world.azora.ledger.Postings;
import world.azora.ledger.TransferOutcome;

/**
 * Makes the table of transfers long. Every row goes through the ledger, as lists of the largest size it takes: so what
 * lies there in the end, on its pages and in its indexes, is what so many transfers leave behind.
 */
final class LedgerFill {
    /** Together they leave the ledger's queue, of 10,000 places, some room. */
    private static final int CALLERS = 8;

    private final Postings ledger;
    private final BenchAccounts accounts;
    private final Consumer<String> progress;
    private final long everySeconds;

    /** @param everySeconds how often a line of progress is due */
    LedgerFill(Postings ledger, BenchAccounts accounts, Consumer<String> progress, long everySeconds) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.progress = progress;
        this.everySeconds = everySeconds;
    }

    /** Posts so many more transfers. */
    void post(long count) throws InterruptedException {
        var start = System.nanoTime();
        var left = new AtomicLong(count);
        var posted = new AtomicLong();
        var chance = new SplittableRandom(start);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (var caller = 0; caller < CALLERS; caller++) {
                var own = chance.split();
                running.add(threads.submit(() -> post(left, posted, own)));
            }
            for (var one : running) {
                while (!isDone(one)) say(posted.get(), count, System.nanoTime() - start);
            }
        }
        say(posted.get(), count, System.nanoTime() - start);
    }

    private void post(AtomicLong left, AtomicLong posted, RandomGenerator random) {
        for (var open = take(left); open > 0; open = take(left)) {
            var outcomes = ledger.transferAll(accounts.transfers(random, open).toList());
            requirePosted(outcomes);
            posted.addAndGet(open);
        }
    }

    private static int take(AtomicLong left) {
        return (int) Math.min(Postings.TRANSFERS_MAX, left.getAndAdd(-Postings.TRANSFERS_MAX));
    }

    private static void requirePosted(List<TransferOutcome> outcomes) {
        if (!outcomes.stream().allMatch(TransferOutcome.Posted.class::isInstance))
            throw new IllegalStateException("Every transfer of this benchmark can be posted");
    }

    private boolean isDone(Future<?> caller) throws InterruptedException {
        try {
            caller.get(everySeconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The table could not be filled", e.getCause());
        }
    }

    private void say(long posted, long count, long nanos) {
        var perSecond = posted / Math.max(nanos / 1e9, 1e-3);
        var secondsLeft = posted == 0 ? 0 : Math.round((count - posted) / perSecond);
        progress.accept("filling: %,d of %,d, %,.0f/s, %d:%02d min left"
                .formatted(posted, count, perSecond, secondsLeft / 60, secondsLeft % 60));
    }
}
