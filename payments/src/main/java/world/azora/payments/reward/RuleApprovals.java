package world.azora.payments.reward;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.kernel.Actor;
import world.azora.kernel.Amount;
import world.azora.kernel.Refusal;
import world.azora.kernel.Text;
import world.azora.learning.CourseSummary;
import world.azora.learning.Courses;
import world.azora.learning.LearningProblem;
import world.azora.payments.IdText;
import world.azora.payments.PaymentsPermission;
import world.azora.payments.PaymentsProblem;
import world.azora.payments.RuleId;
import world.azora.platform.data.Transactions;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

/**
 * The second person's decision on what an exercise pays: neither who proposed it nor who wrote the course, so that nobody
 * alone sets an exercise, its price and its tests.
 */
final class RuleApprovals {
    private static final int REASON_LENGTH_MAX = 500;

    private final RuleStore store;
    private final Reservations reservations;
    private final Courses courses;
    private final Transactions transactions;
    private final ActivityLog activities;
    private final Clock clock;

    RuleApprovals(
            RuleStore store,
            Reservations reservations,
            Courses courses,
            Transactions transactions,
            ActivityLog activities,
            Clock clock) {
        this.store = store;
        this.reservations = reservations;
        this.courses = courses;
        this.transactions = transactions;
        this.activities = activities;
        this.clock = clock;
    }

    /** Approving again what the same person has approved changes nothing. */
    Rule approve(Actor actor, RuleId id) {
        var rule = decidable(actor, id);
        if (rule.status() == RuleStatus.ACTIVE && actor.id().equals(rule.approver())) return rule;
        if (!rule.isOpen()) throw new Refusal(PaymentsProblem.RULE_NOT_PROPOSED);
        if (!reservations.approve(rule, actor.id())) throw notFunded(rule);

        var decided = store.find(id).orElseThrow();
        if (decided.status() == RuleStatus.PROPOSED) throw notFunded(decided);
        if (decided.status() != RuleStatus.ACTIVE) throw new Refusal(PaymentsProblem.RULE_NOT_PROPOSED);
        transactions.run(() -> record(actor, "payments.reward-approved", decided, Map.of()));
        return decided;
    }

    Rule reject(Actor actor, RuleId id, String reason) {
        var why = Text.line(reason, REASON_LENGTH_MAX);
        var rule = decidable(actor, id);
        transactions.run(() -> {
            if (!store.reject(id, actor.id(), clock.instant())) throw new Refusal(PaymentsProblem.RULE_NOT_PROPOSED);
            record(actor, "payments.reward-rejected", rule, Map.of("reason", why));
        });
        return store.find(id).orElseThrow();
    }

    /** Oldest first. */
    Page<Rule> list(RuleStatus status, PageRequest page) {
        var after = IdText.after(RuleId.class, page).orElse(RuleStore.START);
        List<Rule> rows = store.list(status, after, page.rows());
        return page.page(rows, rule -> rule.ruleId().toString());
    }

    private Rule decidable(Actor actor, RuleId id) {
        actor.mustHave(PaymentsPermission.APPROVE_REWARDS);
        var rule = store.find(id).orElseThrow(() -> new Refusal(PaymentsProblem.RULE_UNKNOWN));
        var wroteCourse = courses.course(rule.courseId())
                .map(CourseSummary::author)
                .filter(actor::is)
                .isPresent();
        if (wroteCourse || actor.is(rule.author())) throw new Refusal(PaymentsProblem.SECOND_PERSON_NEEDED);
        return rule;
    }

    private Refusal notFunded(Rule rule) {
        var missing = new Amount(reservations.missingMinor(rule), Amount.TOKEN);
        return new Refusal(LearningProblem.COURSE_NOT_FUNDED, Map.of("missing", missing));
    }

    private void record(Actor actor, String action, Rule rule, Map<String, String> facts) {
        activities.record(new Activity(actor.id(), action, rule.ruleId().toString(), facts));
    }
}
