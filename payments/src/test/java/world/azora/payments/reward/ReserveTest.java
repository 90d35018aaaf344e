package world.azora.payments.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static world.azora.payments.World.atOnce;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.azora.kernel.Actor;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.PersonRole;
import world.azora.kernel.Refusal;
import world.azora.kernel.RequestId;
import world.azora.kernel.UserId;
import world.azora.learning.CourseSummary;
import world.azora.learning.EnrolmentGate;
import world.azora.learning.ExercisePassedListener;
import world.azora.learning.ExerciseSummary;
import world.azora.learning.GateAnswer;
import world.azora.learning.LearningProblem;
import world.azora.payments.Attempt;
import world.azora.payments.Death;
import world.azora.payments.Flow;
import world.azora.payments.PaymentsProblem;
import world.azora.payments.RewardId;
import world.azora.payments.TokenBooks;
import world.azora.payments.World;
import world.azora.payments.reward.Standing.State;

/** That a course promises no more than it holds, and gives back what it promises to nobody any more. */
final class ReserveTest {
    @RegisterExtension
    static final World WORLD = new World();

    private final CourseSummary course = WORLD.course();
    private final ExerciseSummary first = WORLD.exercise(course);
    private final ExerciseSummary second = WORLD.exercise(course);
    private final UserId learner = WORLD.person();
    private final EnrolmentGate gate = WORLD.bean(EnrolmentGate.class);

    enum Step {
        WRITING,
        BEFORE_THE_LEDGER,
        AFTER_THE_LEDGER
    }

    @AfterEach
    void books_are_whole_and_the_reserve_is_what_the_ledger_says() {
        WORLD.jobs.run(2);
        var held = WORLD.database
                .jdbc()
                .sql("SELECT coalesce(sum(held_minor), 0) FROM payments.reserve WHERE course_id = ?")
                .param(course.id().uuid())
                .query(Long.class)
                .single();
        assertThat(reserved()).isEqualTo(held);
        assertThat(promised()).isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 200})
    void as_many_of_two_hundred_at_once_get_in_as_the_money_allows(int covered) {
        promise(first, 30);
        promise(second, 12);
        WORLD.fund(course.id(), 42L * covered + 41);

        var answers = atOnce(200, _ -> gate.ask(course.id(), WORLD.person()));

        assertThat(answers).filteredOn(GateAnswer.OPEN::equals).hasSize(covered);
        assertThat(reserved()).isEqualTo(42L * covered);
        assertThat(WORLD.treasury(course.id())).isEqualTo(41);
    }

    @Test
    void same_learner_asking_fifty_times_at_once_is_reserved_for_once() {
        promise(first, 30);
        WORLD.fund(course.id(), 1000);

        var answers = atOnce(50, _ -> gate.ask(course.id(), learner));

        assertThat(answers).containsOnly(GateAnswer.OPEN);
        WORLD.jobs.run(2);
        assertThat(reserved()).isEqualTo(30);
    }

    @Test
    void course_without_rewards_lets_everybody_in_and_asks_nothing_of_the_ledger() {
        assertThat(gate.ask(course.id(), learner)).isEqualTo(GateAnswer.OPEN);

        assertThat(standing().enrolled()).isTrue();
        assertThat(WORLD.jobs.names()).isEmpty();
    }

    @Test
    void reward_is_paid_from_what_was_set_aside_even_if_the_treasury_is_empty() {
        promise(first, 30);
        WORLD.fund(course.id(), 30);
        enrol(learner);
        assertThat(gate.ask(course.id(), WORLD.person())).isEqualTo(GateAnswer.NOT_FUNDED);
        assertThat(standing().toEarn()).isEqualTo(World.azr(30));

        var event = WORLD.pass(first, learner);
        atOnce(20, _ -> {
            WORLD.bean(ExercisePassedListener.class).passed(event);
            return true;
        });
        WORLD.jobs.run(2);

        assertThat(WORLD.wallet(learner)).isEqualTo(30);
        assertThat(reserved()).isZero();
        assertThat(standing().earned()).isEqualTo(World.azr(30));
        assertThat(standing().exercises()).singleElement().matches(line -> line.state() == State.EARNED);
    }

    @ParameterizedTest
    @EnumSource
    void death_at_any_step_of_reserving_is_mended_by_the_job(Step step) {
        promise(first, 30);
        WORLD.fund(course.id(), 50);
        switch (step) {
            case WRITING -> WORLD.jobs.failNextSend(Death.now());
            case BEFORE_THE_LEDGER -> WORLD.ledger.beforeNextTransfer(Death.now());
            case AFTER_THE_LEDGER -> WORLD.ledger.afterNextTransfer(Death.now());
        }

        assertThatThrownBy(() -> gate.ask(course.id(), learner)).isInstanceOf(Death.class);
        WORLD.jobs.run(2);

        assertThat(reserved()).isEqualTo(step == Step.WRITING ? 0 : 30);
        assertThat(gate.ask(course.id(), learner)).isEqualTo(GateAnswer.OPEN);
        WORLD.jobs.run(2);
        assertThat(reserved()).isEqualTo(30);
    }

    @Test
    void who_leaves_gives_back_what_was_not_earned_and_may_come_again() {
        promise(first, 30);
        promise(second, 12);
        WORLD.fund(course.id(), 42);
        enrol(learner);
        WORLD.bean(ExercisePassedListener.class).passed(WORLD.pass(second, learner));

        WORLD.catalogue.leave(course.id(), learner);
        gate.changed(course.id(), learner);
        gate.changed(course.id(), learner);
        WORLD.jobs.run(2);
        assertThat(reserved()).isZero();
        assertThat(WORLD.treasury(course.id())).isEqualTo(30);
        assertThat(standing().enrolled()).isFalse();
        assertThat(standing().exercises())
                .extracting(Standing.Line::state)
                .containsExactly(State.EARNED, State.NOT_RESERVED);

        enrol(learner);
        assertThat(reserved()).isEqualTo(30);
    }

    @Test
    void place_of_somebody_who_never_came_is_given_back_and_that_of_others_is_not() {
        promise(first, 30);
        WORLD.fund(course.id(), 60);
        gate.ask(course.id(), learner);
        var present = WORLD.person();
        gate.ask(course.id(), present);
        admit(present);

        WORLD.bean(Places.class).sweep();
        WORLD.jobs.run(2);
        assertThat(reserved()).isEqualTo(60);

        WORLD.database
                .jdbc()
                .sql("UPDATE payments.participant SET moved_at = moved_at - interval '6 minutes' WHERE course_id = ?")
                .param(course.id().uuid())
                .update();
        WORLD.bean(Places.class).sweep();
        WORLD.jobs.run(2);
        assertThat(reserved()).isEqualTo(30);
        assertThat(WORLD.bean(ParticipantStore.class).status(course.id(), present))
                .contains(ParticipantStatus.ENROLLED);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1})
    void rule_that_is_raised_is_covered_for_all_who_are_in_or_refused(long missing) {
        promise(first, 10);
        WORLD.fund(course.id(), 45 - missing);
        IntStream.range(0, 3).forEach(_ -> enrol(WORLD.person()));
        var proposed = Promising.propose(WORLD, first.id(), 15);

        if (missing == 0) {
            approve(proposed);
            assertThat(reserved()).isEqualTo(45);
        } else {
            assertThatThrownBy(() -> approve(proposed)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.problem()).isEqualTo(LearningProblem.COURSE_NOT_FUNDED);
                assertThat(refusal.facts()).containsEntry("missing", World.azr(1));
            });
            assertThat(reserved()).isEqualTo(30);
            assertThat(WORLD.bean(RuleStore.class).proposed(first.id()))
                    .get()
                    .matches(rule -> rule.status() == RuleStatus.PROPOSED);
        }
    }

    @Test
    void treasury_that_was_emptied_after_the_look_leaves_the_rule_proposed_and_nothing_reserved_too_much() {
        promise(first, 10);
        WORLD.fund(course.id(), 40);
        enrol(learner);
        var proposed = Promising.propose(WORLD, first.id(), 40);
        // Two others come in between the look at the treasury and the transfer, and are promised the better rule.
        WORLD.ledger.beforeNextTransfer(() -> WORLD.bean(TokenBooks.class)
                .move(
                        Attempt.firstFor(new RewardId(WORLD.ids.next())),
                        new Flow.Reward(course.id(), WORLD.person()),
                        World.azr(5)));

        assertThatThrownBy(() -> approve(proposed)).isInstanceOf(Refusal.class);

        WORLD.jobs.run(2);
        assertThat(reserved()).isEqualTo(10);
        assertThat(WORLD.bean(Rules.class).active(first.id()).orElseThrow().amount())
                .isEqualTo(World.azr(10));
    }

    @Test
    void rule_that_is_lowered_or_withdrawn_gives_back_the_difference() {
        promise(first, 30);
        promise(second, 5);
        WORLD.fund(course.id(), 100);
        enrol(learner);
        enrol(WORLD.person());
        assertThat(reserved()).isEqualTo(70);

        promise(first, 20);
        WORLD.jobs.run(2);
        assertThat(reserved()).isEqualTo(50);

        WORLD.bean(Rules.class).clear(WORLD.actor(PersonRole.TREASURER), first.id());
        WORLD.jobs.run(2);
        assertThat(reserved()).isEqualTo(10);
        assertThat(WORLD.treasury(course.id())).isEqualTo(90);
    }

    @Test
    void pass_under_an_earlier_rule_is_paid_as_that_one_said() {
        promise(first, 30);
        WORLD.fund(course.id(), 100);
        enrol(learner);
        var late = WORLD.pass(first, learner);
        promise(first, 10);
        WORLD.jobs.run(2);

        WORLD.bean(ExercisePassedListener.class).passed(late);
        WORLD.jobs.run(2);

        assertThat(WORLD.wallet(learner)).isEqualTo(30);
        assertThat(reserved()).isZero();
        assertThat(WORLD.treasury(course.id())).isEqualTo(70);
    }

    @Test
    void enrolments_and_changes_of_rules_at_once_never_promise_too_much() {
        promise(first, 10);
        promise(second, 10);
        WORLD.fund(course.id(), 700);

        atOnce(60, number -> {
            try {
                if (number % 10 == 0) promise(first, 10 + number);
                else if (number % 10 == 1) WORLD.bean(Rules.class).clear(treasurer(), second.id());
                else if (number % 10 == 2) promise(second, 5);
                else if (gate.ask(course.id(), WORLD.person()) == GateAnswer.OPEN) return 1;
            } catch (Refusal refused) {
                assertThat(refused.problem())
                        .isIn(
                                CommonProblem.VERSION_CHANGED,
                                LearningProblem.COURSE_NOT_FUNDED,
                                PaymentsProblem.RULE_NOT_PROPOSED,
                                PaymentsProblem.RULE_UNKNOWN);
            }
            return 0;
        });
        WORLD.jobs.run(2);

        var each = WORLD.bean(Rules.class).ofCourse(course.id()).stream()
                .mapToLong(rule -> rule.amount().minor())
                .sum();
        var seated = WORLD.bean(PromiseStore.class).seated(course.id(), first.id());
        assertThat(promised()).isEqualTo(each * seated);
        assertThat(reserved() + WORLD.treasury(course.id())).isEqualTo(700);
    }

    @Test
    void nobody_approves_what_is_one_s_own() {
        var author = new Actor(course.author(), Set.of(PersonRole.EDUCATOR, PersonRole.ADMIN));
        var proposer = treasurer();
        var rule = WORLD.bean(Rules.class).propose(proposer, first.id(), World.azr(5), null);
        var approvals = WORLD.bean(RuleApprovals.class);

        for (var own : List.of(author, proposer))
            assertThatThrownBy(() -> approvals.approve(own, rule.ruleId()))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.problem()).isEqualTo(PaymentsProblem.SECOND_PERSON_NEEDED));
        var decided = approvals.reject(treasurer(), rule.ruleId(), "Too little for so much work");
        assertThat(decided.status()).isEqualTo(RuleStatus.REJECTED);
        assertThatThrownBy(() -> approve(rule))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(PaymentsProblem.RULE_NOT_PROPOSED));
        assertThat(WORLD.bean(Rules.class).active(first.id())).isEmpty();
    }

    @Test
    void approving_again_changes_nothing_and_proposing_the_active_amount_proposes_nothing() {
        var rule = WORLD.bean(Rules.class).propose(treasurer(), first.id(), World.azr(5), null);
        var approver = treasurer();
        var once = WORLD.bean(RuleApprovals.class).approve(approver, rule.ruleId());

        assertThat(WORLD.bean(RuleApprovals.class).approve(approver, rule.ruleId()))
                .isEqualTo(once);
        assertThat(Promising.propose(WORLD, first.id(), 5)).isEqualTo(once);
        Promising.propose(WORLD, first.id(), 6);
        assertThat(Promising.propose(WORLD, first.id(), 5)).isEqualTo(once);
        assertThat(WORLD.bean(RuleStore.class).proposed(first.id())).isEmpty();
    }

    private void enrol(UserId person) {
        assertThat(gate.ask(course.id(), person)).isEqualTo(GateAnswer.OPEN);
        admit(person);
    }

    private void admit(UserId person) {
        WORLD.catalogue.admit(course.id(), person, new RequestId("test"));
        gate.changed(course.id(), person);
        WORLD.jobs.run(1);
    }

    private void promise(ExerciseSummary exercise, long minor) {
        Promising.promise(WORLD, exercise.id(), minor);
    }

    private static Rule approve(Rule rule) {
        return WORLD.bean(RuleApprovals.class).approve(treasurer(), rule.ruleId());
    }

    private static Actor treasurer() {
        return WORLD.actor(PersonRole.TREASURER);
    }

    private Standing standing() {
        return WORLD.bean(Standings.class).of(learner, course.id());
    }

    private long reserved() {
        return WORLD.bean(TokenBooks.class).reserve(course.id()).balanceMinor();
    }

    private long promised() {
        return WORLD.database
                .jdbc()
                .sql(
                        "SELECT coalesce(sum(amount_minor), 0) FROM payments.promise WHERE course_id = ? AND status = 'RESERVED'")
                .param(course.id().uuid())
                .query(Long.class)
                .single();
    }
}
