package world.azora.learning.regrade;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.kernel.Actor;
import world.azora.kernel.IdSource;
import world.azora.kernel.Refusal;
import world.azora.kernel.Text;
import world.azora.learning.CourseId;
import world.azora.learning.CourseSummary;
import world.azora.learning.Courses;
import world.azora.learning.ExerciseId;
import world.azora.learning.GradeChanged;
import world.azora.learning.LearningProblem;
import world.azora.learning.RegradeId;
import world.azora.learning.SubmissionId;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.JobKind;
import world.azora.platform.jobs.Outbox;

/**
 * Changes grades. A regrade and the message that tells of it are written in one transaction; one that changes nothing is
 * not written at all, so that an order that comes again does nothing more.
 */
final class Regrades {
    static final JobKind<GradeChanged> CHANGED = new JobKind<>("learning.grade-changed", GradeChanged.class);

    private static final int REASON_LENGTH_MAX = 500;
    private static final int AT_A_TIME = 200;
    private static final UUID START = new UUID(0, 0);

    private final RegradeStore store;
    private final GradedStore graded;
    private final Courses courses;
    private final Transactions transactions;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final IdSource ids;
    private final Clock clock;

    Regrades(
            RegradeStore store,
            GradedStore graded,
            Courses courses,
            Transactions transactions,
            Outbox outbox,
            ActivityLog activities,
            IdSource ids,
            Clock clock) {
        this.store = store;
        this.graded = graded;
        this.courses = courses;
        this.transactions = transactions;
        this.outbox = outbox;
        this.activities = activities;
        this.ids = ids;
        this.clock = clock;
    }

    /** Gives one submission another score; nothing, if it has that score already. */
    Optional<Regrade> regrade(Actor actor, SubmissionId id, int score, String reason) {
        if (score < 0 || score > Regrade.SCORE_FULL) throw new Refusal(LearningProblem.SCORE_MALFORMED);
        var why = Text.line(reason, REASON_LENGTH_MAX);
        var found = graded.find(id).orElseThrow(() -> new Refusal(LearningProblem.SUBMISSION_UNKNOWN));
        mustEdit(actor, found.place().course(), LearningProblem.SUBMISSION_UNKNOWN);
        return change(actor, id, score, why);
    }

    /** Weighs the tests of all graded submissions of an exercise anew; the grades that this has changed. */
    List<Regrade> regrade(Actor actor, ExerciseId exercise, Weighing weighing, String reason) {
        var why = Text.line(reason, REASON_LENGTH_MAX);
        mustEdit(actor, exercise);
        if (!new HashSet<>(graded.tests(exercise))
                .containsAll(weighing.weights().keySet())) throw new Refusal(LearningProblem.WEIGHTS_MALFORMED);
        var changed = new ArrayList<Regrade>();
        var page = graded.ofExercise(exercise, START, AT_A_TIME);
        while (!page.isEmpty()) {
            for (var submission : page) {
                var score = weighing.score(graded.results(submission));
                if (score.isEmpty()) throw new Refusal(LearningProblem.WEIGHTS_MALFORMED);
                change(actor, submission, score.getAsInt(), why).ifPresent(changed::add);
            }
            page = graded.ofExercise(exercise, page.getLast().uuid(), AT_A_TIME);
        }
        return changed;
    }

    /** Newest first, for those who may change them. */
    List<Regrade> list(Actor actor, ExerciseId exercise, UUID before, int rows) {
        mustEdit(actor, exercise);
        return store.ofExercise(exercise, before, rows);
    }

    private Optional<Regrade> change(Actor actor, SubmissionId id, int score, String reason) {
        return transactions.run(() -> {
            var now = graded.lock(id);
            if (now.score() == score) return Optional.empty();
            var regrade = new Regrade(
                    new RegradeId(ids.next()),
                    id,
                    now.grade(),
                    now.regrades() + 1,
                    now.score(),
                    score,
                    reason,
                    actor.id(),
                    clock.instant());
            store.add(regrade);
            var facts = Map.of("score", Integer.toString(score), "before", Integer.toString(now.score()));
            activities.record(new Activity(actor.id(), "learning.regraded", id.toString(), facts));
            if (regrade.passed() != regrade.passedBefore())
                outbox.send(CHANGED, regrade.id().toString(), event(regrade, now));
            return Optional.of(regrade);
        });
    }

    private static GradeChanged event(Regrade regrade, Graded graded) {
        return new GradeChanged(
                regrade.id(),
                graded.grade(),
                graded.submission(),
                graded.run(),
                graded.learner(),
                graded.place().course(),
                graded.place().exercise(),
                regrade.by(),
                graded.gradedAt());
    }

    private void mustEdit(Actor actor, ExerciseId id) {
        var exercise = courses.exercise(id).orElseThrow(() -> new Refusal(LearningProblem.EXERCISE_UNKNOWN));
        mustEdit(actor, exercise.course(), LearningProblem.EXERCISE_UNKNOWN);
    }

    private void mustEdit(Actor actor, CourseId id, LearningProblem unknown) {
        CourseSummary course =
                courses.course(id).filter(found -> found.isVisibleTo(actor)).orElseThrow(() -> new Refusal(unknown));
        if (!course.isEditableBy(actor)) throw new Refusal(LearningProblem.NOT_THE_AUTHOR);
    }
}
