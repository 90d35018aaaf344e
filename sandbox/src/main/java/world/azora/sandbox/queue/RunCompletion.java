package world.azora.sandbox.queue;

import java.time.Clock;
import java.util.List;
import world.azora.kernel.Sha256;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.Outbox;
import world.azora.sandbox.RunStatus;
import world.azora.sandbox.evidence.Evidence;
import world.azora.sandbox.evidence.Evidence.Circumstances;
import world.azora.sandbox.grading.Grader.Grading;

/** Ends a run: its record and the note to whoever waits for it stand together or not at all. */
final class RunCompletion {
    /** Of a run that takes its worker down with it, or in which the sandbox itself fails. */
    static final int ATTEMPTS_MAX = 3;

    private final RunStore store;
    private final Transactions transactions;
    private final Outbox outbox;
    private final Clock clock;

    RunCompletion(RunStore store, Transactions transactions, Outbox outbox, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    void complete(TakenRun run, String worker, Grading grading) {
        if (!grading.isBroken()) finish(run, worker, RunStatus.FINISHED, grading);
        else if (run.attempt() < ATTEMPTS_MAX) handBack(run, worker);
        else finish(run, worker, RunStatus.FAILED, grading);
    }

    /** Without results: nothing is known of the program. */
    void fail(TakenRun run, String worker) {
        var now = clock.instant();
        var unknown = Sha256.of("");
        var under = new Circumstances(unknown, unknown, "", now, now);
        var grading = new Grading(List.of(), Evidence.seal(run.request(), List.of(), under));
        finish(run, worker, RunStatus.FAILED, grading);
    }

    void handBack(TakenRun run, String worker) {
        transactions.run(() -> store.handBack(run, worker));
    }

    private void finish(TakenRun run, String worker, RunStatus status, Grading grading) {
        var id = run.request().id();
        transactions.run(() -> {
            if (store.finish(run, worker, status, grading))
                outbox.send(FinishedJob.KIND, id.toString(), new FinishedJob(id));
        });
    }
}
