package world.azora.payments.reward;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.kernel.Actor;
import world.azora.kernel.Refusal;
import world.azora.kernel.Text;
import world.azora.kernel.UserId;
import world.azora.learning.CourseSummary;
import world.azora.learning.Courses;
import world.azora.learning.LearningProblem;
import world.azora.payments.CompensationId;
import world.azora.payments.IdText;
import world.azora.payments.PaymentsPermission;
import world.azora.payments.PaymentsProblem;
import world.azora.payments.reward.Compensation.Status;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.Outbox;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

/** The second person's decision on what a changed grade means: neither who changed the grade nor the course's author. */
final class Compensations {
    private static final int REASON_LENGTH_MAX = 500;

    private final CompensationStore store;
    private final SettlementStore settlements;
    private final Settlement settlement;
    private final Earnings earnings;
    private final ReserveStore reserves;
    private final Courses courses;
    private final Transactions transactions;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final Clock clock;

    Compensations(
            CompensationStore store,
            SettlementStore settlements,
            Settlement settlement,
            Earnings earnings,
            ReserveStore reserves,
            Courses courses,
            Transactions transactions,
            Outbox outbox,
            ActivityLog activities,
            Clock clock) {
        this.store = store;
        this.settlements = settlements;
        this.settlement = settlement;
        this.earnings = earnings;
        this.reserves = reserves;
        this.courses = courses;
        this.transactions = transactions;
        this.outbox = outbox;
        this.activities = activities;
        this.clock = clock;
    }

    /** Approving again what the same person has approved changes nothing, unless something of it is still owed. */
    Compensation approve(Actor actor, CompensationId id) {
        var compensation = decidable(actor, id);
        if (actor.id().equals(compensation.state().decidedBy())
                && compensation.state().status() == Status.POSTED) return compensation;
        if (compensation.state().status() != Status.APPROVED) transactions.run(() -> accept(actor, compensation));
        settlement.settle(id);
        var decided = find(id);
        if (decided.state().status() == Status.PROPOSED) throw new Refusal(LearningProblem.COURSE_NOT_FUNDED);
        return decided;
    }

    Compensation reject(Actor actor, CompensationId id, String reason) {
        var why = Text.line(reason, REASON_LENGTH_MAX);
        var compensation = decidable(actor, id);
        transactions.run(() -> {
            if (!settlements.decide(id, Status.REJECTED, actor.id(), clock.instant()))
                throw new Refusal(PaymentsProblem.COMPENSATION_DECIDED);
            record(actor, "payments.compensation-rejected", compensation, Map.of("reason", why));
        });
        return find(id);
    }

    /** Everybody's for those who may read all, otherwise one's own; newest first. */
    Page<Compensation> list(Actor actor, Optional<Status> status, PageRequest page) {
        var before = IdText.after(CompensationId.class, page).orElse(CompensationStore.NEWEST);
        var learner = actor.may(PaymentsPermission.READ_ALL) ? Optional.<UserId>empty() : Optional.of(actor.id());
        return page.page(
                store.list(status, learner, before, page.rows()),
                one -> one.id().toString());
    }

    private void accept(Actor actor, Compensation compensation) {
        reserves.lock(compensation.terms().course());
        var id = compensation.id();
        if (!settlements.decide(id, Status.APPROVED, actor.id(), clock.instant())) {
            // The same person's other request may have been faster.
            if (hasAccepted(actor, id)) return;
            throw new Refusal(PaymentsProblem.COMPENSATION_DECIDED);
        }
        record(actor, "payments.compensation-approved", compensation, Map.of());
        if (compensation.reward() != null) {
            outbox.send(Settlement.SETTLE, id + "-" + compensation.state().attempt(), id);
            return;
        }
        // What was never earned becomes a reward like any other, which is paid once, and waits for funds if it must.
        var reward = earnings.add(compensation.learner(), compensation.terms(), compensation.proof());
        if (reward.isEmpty()) throw new Refusal(PaymentsProblem.COMPENSATION_DECIDED);
        settlements.becomeReward(id, reward.get());
    }

    private boolean hasAccepted(Actor actor, CompensationId id) {
        var state = find(id).state();
        return actor.id().equals(state.decidedBy()) && state.status() != Status.REJECTED;
    }

    private Compensation decidable(Actor actor, CompensationId id) {
        actor.mustHave(PaymentsPermission.APPROVE_REWARDS);
        var compensation = store.find(id)
                .orElseThrow(() -> new Refusal(PaymentsProblem.COMPENSATION_UNKNOWN))
                .compensation();
        var wroteCourse = courses.course(compensation.terms().course())
                .map(CourseSummary::author)
                .filter(actor::is)
                .isPresent();
        if (wroteCourse || actor.is(compensation.proposer()) || actor.is(compensation.learner()))
            throw new Refusal(PaymentsProblem.SECOND_PERSON_NEEDED);
        return compensation;
    }

    private Compensation find(CompensationId id) {
        return store.find(id).orElseThrow().compensation();
    }

    private void record(Actor actor, String action, Compensation compensation, Map<String, String> facts) {
        activities.record(new Activity(actor.id(), action, compensation.id().toString(), facts));
    }
}
