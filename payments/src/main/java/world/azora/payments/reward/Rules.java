package world.azora.payments.reward;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.kernel.Actor;
import world.azora.kernel.Amount;
import world.azora.kernel.IdSource;
import world.azora.kernel.Refusal;
import world.azora.learning.CourseId;
import world.azora.learning.Courses;
import world.azora.learning.ExerciseId;
import world.azora.learning.ExerciseSummary;
import world.azora.learning.LearningProblem;
import world.azora.payments.CourseAuthority;
import world.azora.payments.RuleId;
import world.azora.payments.Tokens;
import world.azora.platform.data.Transactions;

/** Says what exercises pay. An exercise has one active rule at most; those it had before are kept, closed. */
final class Rules {
    private final RuleStore store;
    private final Courses courses;
    private final Transactions transactions;
    private final ActivityLog activities;
    private final IdSource ids;
    private final Clock clock;

    Rules(
            RuleStore store,
            Courses courses,
            Transactions transactions,
            ActivityLog activities,
            IdSource ids,
            Clock clock) {
        this.store = store;
        this.courses = courses;
        this.transactions = transactions;
        this.activities = activities;
        this.ids = ids;
        this.clock = clock;
    }

    /** Setting the amount that is set already changes nothing. */
    Rule set(Actor actor, ExerciseId id, Amount amount) {
        var wanted = Tokens.some(amount);
        var exercise = exerciseUnder(actor, id);
        return transactions.run(() -> replace(actor, exercise, wanted));
    }

    /** From now on the exercise pays nothing. What was earned stays earned. */
    void clear(Actor actor, ExerciseId id) {
        var exercise = exerciseUnder(actor, id);
        transactions.run(() -> {
            if (store.close(id, clock.instant())) record(actor, exercise, Map.of("amount", "none"));
        });
    }

    Optional<Rule> active(ExerciseId exercise) {
        return store.active(exercise);
    }

    List<Rule> ofCourse(CourseId course) {
        return store.ofCourse(course);
    }

    private Rule replace(Actor actor, ExerciseSummary exercise, Amount amount) {
        store.lock(exercise.id());
        var active = store.active(exercise.id());
        if (active.isPresent() && active.get().amount().equals(amount)) return active.get();

        var now = clock.instant();
        var rule = new Rule(
                new RuleId(ids.next()), exercise.id(), exercise.course(), exercise.title(), amount, actor.id(), now);
        store.close(exercise.id(), now);
        store.add(rule);
        record(actor, exercise, Map.of("amount", amount.minor() + " " + amount.asset()));
        return rule;
    }

    private ExerciseSummary exerciseUnder(Actor actor, ExerciseId id) {
        var exercise = courses.exercise(id).orElseThrow(() -> new Refusal(LearningProblem.EXERCISE_UNKNOWN));
        var course = courses.course(exercise.course()).orElseThrow(() -> new Refusal(LearningProblem.EXERCISE_UNKNOWN));
        new CourseAuthority(actor, course);
        return exercise;
    }

    private void record(Actor actor, ExerciseSummary exercise, Map<String, String> facts) {
        activities.record(
                new Activity(actor.id(), "payments.reward-set", exercise.id().toString(), facts));
    }
}
