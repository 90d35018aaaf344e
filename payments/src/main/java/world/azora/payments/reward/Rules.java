package world.azora.payments.reward;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.kernel.Actor;
import world.azora.kernel.Amount;
import world.azora.kernel.IdSource;
import world.azora.kernel.Refusal;
import world.azora.learning.CourseId;
import world.azora.learning.CourseSummary;
import world.azora.learning.Courses;
import world.azora.learning.ExerciseId;
import world.azora.learning.ExerciseSummary;
import world.azora.learning.LearningProblem;
import world.azora.payments.CourseAuthority;
import world.azora.payments.PaymentsPermission;
import world.azora.payments.PaymentsProblem;
import world.azora.payments.RuleId;
import world.azora.payments.Tokens;
import world.azora.platform.data.Transactions;
import world.azora.platform.web.EntityVersion;

/**
 * Says what exercises pay. An exercise has one active rule at most, and one that waits for a second person; those it had
 * before are kept, closed.
 */
final class Rules {
    private final RuleStore store;
    private final PromiseBook promises;
    private final Courses courses;
    private final Transactions transactions;
    private final ActivityLog activities;
    private final IdSource ids;
    private final Clock clock;

    Rules(
            RuleStore store,
            PromiseBook promises,
            Courses courses,
            Transactions transactions,
            ActivityLog activities,
            IdSource ids,
            Clock clock) {
        this.store = store;
        this.promises = promises;
        this.courses = courses;
        this.transactions = transactions;
        this.activities = activities;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Proposing the amount that is active or proposed already changes nothing. The version that somebody saw who proposes
     * is the value of an {@code If-Match} header.
     */
    Rule propose(Actor actor, ExerciseId id, Amount amount, @Nullable String seen) {
        var wanted = new Wanted(Tokens.some(amount), seen);
        var exercise = exerciseUnder(actor, id);
        return transactions.run(() -> propose(actor, exercise, wanted));
    }

    private record Wanted(Amount amount, @Nullable String seen) {}

    /** Of what an exercise pays, and of what is proposed that it should. */
    EntityVersion version(ExerciseId exercise) {
        return version(store.active(exercise), store.proposed(exercise));
    }

    /** The versions of all these rules' exercises. */
    Map<ExerciseId, EntityVersion> versions(List<Rule> rules) {
        var versions = new HashMap<ExerciseId, EntityVersion>();
        for (var rule : rules) versions.computeIfAbsent(rule.exerciseId(), this::version);
        return versions;
    }

    private static EntityVersion version(Optional<Rule> active, Optional<Rule> proposed) {
        if (active.isEmpty() && proposed.isEmpty()) return EntityVersion.NONE;
        return EntityVersion.ofContent(List.of(id(active), id(proposed)));
    }

    private static String id(Optional<Rule> rule) {
        return rule.map(one -> one.ruleId().toString()).orElse("");
    }

    /** From now on the exercise pays nothing, and nothing is proposed. What was earned stays earned. */
    void clear(Actor actor, ExerciseId id) {
        var exercise = exerciseUnder(actor, id);
        transactions.run(() -> {
            if (store.active(id).isEmpty() && store.proposed(id).isEmpty()) return;
            promises.withdraw(exercise.course(), id);
            record(actor, "payments.reward-withdrawn", exercise, Map.of());
        });
    }

    Optional<Rule> active(ExerciseId exercise) {
        return store.active(exercise);
    }

    List<Rule> ofCourse(CourseId course) {
        return store.ofCourse(course, RuleStatus.ACTIVE);
    }

    /** Who is shown what waits for a decision. */
    boolean mayPropose(Actor actor, CourseId id) {
        var own =
                courses.course(id).map(CourseSummary::author).filter(actor::is).isPresent();
        return own || actor.may(PaymentsPermission.READ_ALL);
    }

    List<Rule> proposed(CourseId id) {
        return store.ofCourse(id, RuleStatus.PROPOSED, RuleStatus.APPROVING);
    }

    private Rule propose(Actor actor, ExerciseSummary exercise, Wanted wanted) {
        store.lock(exercise.id());
        var now = clock.instant();
        var amount = wanted.amount();
        var proposed = store.proposed(exercise.id());
        if (proposed.isPresent() && proposed.get().amount().equals(amount)) return proposed.get();
        version(exercise.id()).mustBe(wanted.seen());
        // One whose money is being set aside at this moment is decided; another amount comes after it.
        if (proposed.isEmpty() || proposed.get().status() == RuleStatus.PROPOSED) {
            store.withdraw(exercise.id(), now);
            var active = store.active(exercise.id());
            if (active.isPresent() && active.get().amount().equals(amount)) return active.get();
            return add(actor, exercise, amount);
        }
        throw new Refusal(PaymentsProblem.RULE_NOT_PROPOSED);
    }

    private Rule add(Actor actor, ExerciseSummary exercise, Amount amount) {
        var rule = new Rule(
                new RuleId(ids.next()),
                exercise.id(),
                exercise.course(),
                exercise.title(),
                amount,
                actor.id(),
                clock.instant());
        store.add(rule);
        record(
                actor,
                "payments.reward-proposed",
                exercise,
                Map.of(
                        "amount",
                        amount.minor() + " " + amount.asset(),
                        "rule",
                        rule.ruleId().toString()));
        return rule;
    }

    private ExerciseSummary exerciseUnder(Actor actor, ExerciseId id) {
        var exercise = courses.exercise(id).orElseThrow(() -> new Refusal(LearningProblem.EXERCISE_UNKNOWN));
        var course = courses.course(exercise.course()).orElseThrow(() -> new Refusal(LearningProblem.EXERCISE_UNKNOWN));
        new CourseAuthority(actor, course);
        return exercise;
    }

    private void record(Actor actor, String action, ExerciseSummary exercise, Map<String, String> facts) {
        activities.record(new Activity(actor.id(), action, exercise.id().toString(), facts));
    }
}
