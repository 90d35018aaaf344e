package world.azora.sandbox.queue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import world.azora.platform.data.Transactions;
import world.azora.sandbox.grading.Grader;
import world.azora.sandbox.selftest.Gate;

/** Take runs from the queue and have them graded, as many at a time as there are workers. */
final class Workers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration RENEW_EVERY = Duration.ofSeconds(2);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration STOP_MAX = Duration.ofSeconds(5);

    private final Gate gate;
    private final RunStore store;
    private final RunCompletion completion;
    private final Transactions transactions;
    private final Bell bell;
    private final Clock clock;
    private final int count;
    private final String name;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    Workers(
            Gate gate,
            RunStore store,
            RunCompletion completion,
            Transactions transactions,
            Bell bell,
            WorkersSetting setting) {
        this.gate = gate;
        this.store = store;
        this.completion = completion;
        this.transactions = transactions;
        this.bell = bell;
        this.clock = setting.clock();
        this.count = setting.count();
        this.name = setting.name();
    }

    @Override
    public void start() {
        running = true;
        for (var number = 0; number < count; number++) threads.add(begin("sandbox-worker-" + number, this::work));
        threads.add(begin("sandbox-lease", this::renew));
    }

    /** What is being graded goes back into the queue. */
    @Override
    public void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        try {
            for (var thread : threads) thread.join(STOP_MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() throws InterruptedException {
        while (running) {
            var grader = gate.grader();
            var run = grader.isPresent() ? take() : Optional.<TakenRun>empty();
            if (run.isEmpty()) bell.await();
            else grade(run.get(), grader.orElseThrow());
        }
    }

    private Optional<TakenRun> take() {
        return transactions.run(() -> {
            var now = clock.instant();
            return store.take(name, now, now.plus(LEASE));
        });
    }

    private void grade(TakenRun run, Grader grader) throws InterruptedException {
        if (run.attempt() > RunCompletion.ATTEMPTS_MAX) {
            completion.fail(run, name);
            return;
        }
        try {
            completion.complete(run, name, grader.grade(run.request()));
        } catch (InterruptedException e) {
            completion.handBack(run, name);
            throw e;
        }
    }

    private void renew() throws InterruptedException {
        while (running) {
            Thread.sleep(RENEW_EVERY);
            transactions.run(() -> store.renew(name, clock.instant().plus(LEASE)));
        }
    }

    private Thread begin(String thread, Loop loop) {
        return Thread.ofVirtual().name(thread).start(() -> {
            try {
                while (running) repeat(loop);
            } catch (InterruptedException _) {
                LOG.debug("sandbox.worker-stopped");
            }
        });
    }

    // The database may be away for a while; a worker that gave up would be missed only when learners wait.
    private static void repeat(Loop loop) throws InterruptedException {
        try {
            loop.run();
        } catch (RuntimeException e) {
            LOG.error("sandbox.worker-failed", e);
            Thread.sleep(PAUSE_AFTER_FAILURE);
        }
    }

    @FunctionalInterface
    private interface Loop {
        void run() throws InterruptedException;
    }
}
