package world.azora.sandbox.queue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import world.azora.kernel.Sha256;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.Outbox;
import world.azora.sandbox.RunStatus;
import world.azora.sandbox.evidence.Evidence;
import world.azora.sandbox.evidence.Evidence.Circumstances;
import world.azora.sandbox.grading.Grader.Grading;

/**
 * Which runs this process works on, and how they end: the record of a run and the note to whoever waits for it stand
 * together or not at all.
 */
final class Assignments {
    /** Of a run that takes its worker down with it, or in which the sandbox itself fails. */
    private static final int ATTEMPTS_MAX = 3;

    /** A process that was silent for so long is dead, and its runs are taken up by others. */
    private static final Duration LEASE = Duration.ofSeconds(10);

    private final RunStore store;
    private final Transactions transactions;
    private final Outbox outbox;
    private final WorkersSetting setting;

    Assignments(RunStore store, Transactions transactions, Outbox outbox, WorkersSetting setting) {
        this.store = store;
        this.transactions = transactions;
        this.outbox = outbox;
        this.setting = setting;
    }

    /** The next run, if one waits; one that was tried too often is ended here and not given out. */
    Optional<TakenRun> take() {
        while (true) {
            var run = transactions.run(() -> {
                var now = setting.clock().instant();
                return store.take(setting.name(), now, now.plus(LEASE));
            });
            if (run.isEmpty() || run.get().attempt() <= ATTEMPTS_MAX) return run;
            fail(run.get());
        }
    }

    void renew() {
        transactions.run(
                () -> store.renew(setting.name(), setting.clock().instant().plus(LEASE)));
    }

    void complete(TakenRun run, Grading grading) {
        if (!grading.isBroken()) finish(run, RunStatus.FINISHED, grading);
        else if (run.attempt() < ATTEMPTS_MAX) handBack(run);
        else finish(run, RunStatus.FAILED, grading);
    }

    void handBack(TakenRun run) {
        transactions.run(() -> store.handBack(run, setting.name()));
    }

    /** Without results: nothing is known of the program. */
    private void fail(TakenRun run) {
        var now = setting.clock().instant();
        var unknown = Sha256.of("");
        var under = new Circumstances(unknown, unknown, "", now, now);
        finish(run, RunStatus.FAILED, new Grading(List.of(), Evidence.seal(run.request(), List.of(), under)));
    }

    private void finish(TakenRun run, RunStatus status, Grading grading) {
        var id = run.request().id();
        transactions.run(() -> {
            if (store.finish(run, setting.name(), status, grading))
                outbox.send(FinishedJob.KIND, id.toString(), new FinishedJob(id));
        });
    }
}
