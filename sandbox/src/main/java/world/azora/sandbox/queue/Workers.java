package world.azora.sandbox.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import world.azora.sandbox.grading.Grader;
import world.azora.sandbox.selftest.Gate;

/** Take runs from the queue and have them graded, as many at a time as there are workers. */
final class Workers implements SmartLifecycle {
    private static final Duration RENEW_EVERY = Duration.ofSeconds(2);
    private static final Duration STOP_MAX = Duration.ofSeconds(5);

    private final Gate gate;
    private final Assignments assignments;
    private final Bell bell;
    private final int count;
    private final List<Worker> workers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    Workers(Gate gate, Assignments assignments, Bell bell, WorkersSetting setting) {
        this.gate = gate;
        this.assignments = assignments;
        this.bell = bell;
        this.count = setting.count();
    }

    @Override
    public void start() {
        running = true;
        for (var number = 0; number < count; number++) begin("sandbox-worker-" + number, this::serve);
        begin("sandbox-lease", this::renew);
    }

    /** What is being graded goes back into the queue. */
    @Override
    public void stop() {
        running = false;
        workers.forEach(Worker::stop);
        try {
            for (var thread : threads) thread.join(STOP_MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.clear();
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void serve(Worker worker) throws Exception {
        var grader = worker.interruptibly(gate::grader);
        var run = grader.isPresent() ? assignments.take() : Optional.<TakenRun>empty();
        if (run.isPresent()) grade(worker, run.get(), grader.orElseThrow());
        else worker.interruptibly(bell::await);
    }

    private void grade(Worker worker, TakenRun run, Grader grader) throws Exception {
        try {
            assignments.complete(run, worker.interruptibly(() -> grader.grade(run.request())));
        } catch (InterruptedException e) {
            assignments.handBack(run);
            throw e;
        }
    }

    private void renew(Worker worker) throws Exception {
        worker.interruptibly(() -> {
            Thread.sleep(RENEW_EVERY);
            return true;
        });
        assignments.renew();
    }

    private void begin(String name, Worker.Round round) {
        var worker = new Worker();
        workers.add(worker);
        threads.add(worker.start(name, round));
    }
}
