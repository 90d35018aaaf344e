package world.azora.learning.submission;

import java.time.Clock;
import java.time.Duration;
import world.azora.kernel.Sha256;
import world.azora.sandbox.Run;
import world.azora.sandbox.RunFinished;
import world.azora.sandbox.RunOutcome.AlreadyKnown;
import world.azora.sandbox.RunOutcome.KeyReused;
import world.azora.sandbox.RunOutcome.NotGrading;
import world.azora.sandbox.RunOutcome.Queued;
import world.azora.sandbox.RunRequest;
import world.azora.sandbox.Runs;

/** Hands submissions over to the sandbox. */
final class RunStarter {
    /** Long after the slowest run; what waits longer may have lost its job or the message of its end. */
    private static final Duration STALLED_AFTER = Duration.ofMinutes(5);

    private static final int SWEEP_MAX = 200;
    private static final Sha256 HASH_OF_NOTHING = Sha256.of("");

    private final SubmissionStore store;
    private final MaterialStore materials;
    private final Runs runs;
    private final Grading grading;
    private final AttemptStore attempts;
    private final Announcements announcements;
    private final Clock clock;

    RunStarter(
            SubmissionStore store,
            MaterialStore materials,
            Runs runs,
            Grading grading,
            AttemptStore attempts,
            Announcements announcements,
            Clock clock) {
        this.store = store;
        this.materials = materials;
        this.runs = runs;
        this.grading = grading;
        this.attempts = attempts;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Safe to repeat. Throws, and is then tried again later, while the sandbox does not take runs. */
    void start(StartRun job) {
        var found = store.findByRun(job.run());
        if (found.isEmpty() || !found.get().attempt().status().isWaiting()) return;
        switch (runs.start(request(found.get()))) {
            case Queued _ -> attempts.markRunning(job.run(), clock.instant());
            case AlreadyKnown(Run run) -> catchUp(run);
            case KeyReused _ -> grading.fail(job.run());
            case NotGrading(String reason) -> throw new IllegalStateException("The sandbox takes no runs: " + reason);
        }
    }

    private RunRequest request(Stored stored) {
        var submission = stored.submission();
        var material = materials.material(submission.target());
        return new RunRequest(
                stored.attempt().run(),
                submission.learner(),
                material.language(),
                store.files(submission.id()),
                material.tests(),
                material.limits(),
                false);
    }

    private void catchUp(Run run) {
        switch (run.status()) {
            case QUEUED, RUNNING -> attempts.markRunning(run.id(), clock.instant());
            case FINISHED, FAILED, CANCELLED -> grading.finished(finished(run));
        }
    }

    private static RunFinished finished(Run run) {
        var runRecord = run.record();
        var hash = runRecord == null ? HASH_OF_NOTHING : runRecord.hash();
        return new RunFinished(run.id(), run.status(), run.results(), hash);
    }

    /** Asks again for what has waited for very long. */
    void startStalled() {
        attempts.stalled(clock.instant().minus(STALLED_AFTER), SWEEP_MAX).forEach(announcements::toRun);
    }
}
