package world.azora.learning.submission;

import org.springframework.web.bind.annotation.RestController;
import world.azora.platform.data.Transactions;
import world.azora.sandbox.RunFinished;
import world.azora.sandbox.RunFinishedListener;
import world.azora.sandbox.RunId;

/**
 * Grades what has run, once. As a {@code @RestController} the same bean also answers the sandbox where that runs
 * elsewhere.
 */
@RestController
final class Grading implements RunFinishedListener {
    private final SubmissionStore submissions;
    private final MaterialStore materials;
    private final Grades grades;
    private final Attempts attempts;
    private final Transactions transactions;

    Grading(
            SubmissionStore submissions,
            MaterialStore materials,
            Grades grades,
            Attempts attempts,
            Transactions transactions) {
        this.submissions = submissions;
        this.materials = materials;
        this.grades = grades;
        this.attempts = attempts;
        this.transactions = transactions;
    }

    @Override
    public void finished(RunFinished event) {
        transactions.run(() -> decide(event));
    }

    private void decide(RunFinished event) {
        // Locked before anything is read: of two messages at once, the second must see what the first one did.
        var found = submissions.lockByRun(event.id());
        // Somebody else's run, or one that was given up: none of our business.
        if (found.isEmpty()) return;
        var stored = found.get();
        if (!stored.attempt().status().isWaiting()) return;

        var tests = materials.material(stored.submission().target()).tests();
        var marking = Marking.of(tests, event);
        if (marking.isPresent()) grades.give(stored, event, marking.get());
        else attempts.again(stored);
    }

    /** Gives up on a submission that cannot be run at all. */
    void fail(RunId run) {
        transactions.run(() -> submissions
                .lockByRun(run)
                .filter(stored -> stored.attempt().status().isWaiting())
                .ifPresent(stored -> attempts.end(stored, SubmissionStatus.FAILED)));
    }
}
