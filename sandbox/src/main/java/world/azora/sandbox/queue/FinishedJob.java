package world.azora.sandbox.queue;

import java.util.Optional;
import world.azora.platform.jobs.JobKind;
import world.azora.sandbox.Run;
import world.azora.sandbox.RunFinished;
import world.azora.sandbox.RunId;

/** Written in the transaction that ends a run. It carries the id only: results can be large and are in the run's row. */
record FinishedJob(RunId id) {
    static final JobKind<FinishedJob> KIND = new JobKind<>("sandbox.run-finished", FinishedJob.class);

    static Optional<RunFinished> event(Run run) {
        return Optional.ofNullable(run.record())
                .map(record -> new RunFinished(run.id(), run.status(), run.results(), record.hash()));
    }
}
