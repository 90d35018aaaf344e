package world.azora.payments.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.payments.World.atOnce;
import static world.azora.payments.World.azr;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import world.azora.kernel.Actor;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.PersonRole;
import world.azora.kernel.Refusal;
import world.azora.kernel.UserId;
import world.azora.learning.CourseSummary;
import world.azora.learning.ExercisePassedListener;
import world.azora.learning.ExerciseSummary;
import world.azora.payments.PaymentsProblem;
import world.azora.payments.RewardId;
import world.azora.payments.World;

/** What is earned, by whom and how often. */
final class RewardsTest {
    @RegisterExtension
    static final World WORLD = new World();

    private final Actor treasurer = WORLD.actor(PersonRole.TREASURER);
    private final CourseSummary course = WORLD.course();
    private final ExerciseSummary exercise = WORLD.exercise(course);
    private final UserId learner = WORLD.person();
    private final Rules rules = WORLD.bean(Rules.class);
    private final ExercisePassedListener listener = WORLD.bean(ExercisePassedListener.class);

    @BeforeEach
    void funded() {
        WORLD.fund(course.id(), 1000);
        WORLD.jobs.run(1);
    }

    @Test
    void passing_an_exercise_pays_what_its_rule_promised() {
        promise(25);

        listener.passed(WORLD.pass(exercise, learner));
        WORLD.jobs.run(1);

        assertThat(WORLD.wallet(learner)).isEqualTo(25);
        assertThat(WORLD.treasury(course.id())).isEqualTo(975);
        assertThat(rewards()).singleElement().satisfies(reward -> {
            assertThat(reward.status()).isEqualTo(RewardStatus.PAID);
            assertThat(reward.isVerified()).isTrue();
            assertThat(reward.transfer()).isEqualTo(reward.attempt().transfer());
        });
    }

    @Test
    void fifty_deliveries_at_once_of_one_pass_pay_once() {
        promise(25);
        var event = WORLD.pass(exercise, learner);

        atOnce(50, _ -> {
            listener.passed(event);
            return true;
        });
        var reward = rewards().getFirst().earning().id();
        atOnce(50, _ -> {
            WORLD.bean(Payout.class).pay(reward);
            return true;
        });

        assertThat(WORLD.wallet(learner)).isEqualTo(25);
        assertThat(rewards()).hasSize(1);
        assertThat(transfersFor(reward)).isEqualTo(1);
    }

    @Test
    void passing_again_pays_nothing_more() {
        promise(25);
        listener.passed(WORLD.pass(exercise, learner));

        listener.passed(WORLD.pass(exercise, learner));
        WORLD.jobs.run(2);

        assertThat(WORLD.wallet(learner)).isEqualTo(25);
    }

    @Test
    void new_rule_pays_those_who_pass_later_and_nobody_twice() {
        var second = WORLD.person();
        promise(25);
        listener.passed(WORLD.pass(exercise, learner));
        promise(40);

        listener.passed(WORLD.pass(exercise, learner));
        listener.passed(WORLD.pass(exercise, second));
        WORLD.jobs.run(1);

        assertThat(WORLD.wallet(learner)).isEqualTo(25);
        assertThat(WORLD.wallet(second)).isEqualTo(40);
    }

    @Test
    void rule_that_was_active_when_the_exercise_was_passed_decides() {
        var early = WORLD.pass(exercise, WORLD.person());
        promise(25);
        var event = WORLD.pass(exercise, learner);
        promise(40);
        rules.clear(treasurer, exercise.id());
        var late = WORLD.pass(exercise, WORLD.person());

        for (var heard : List.of(late, event, early)) listener.passed(heard);
        WORLD.jobs.run(1);

        assertThat(WORLD.wallet(learner)).isEqualTo(25);
        assertThat(WORLD.wallet(early.learner())).isZero();
        assertThat(WORLD.wallet(late.learner())).isZero();
    }

    @Test
    void rule_that_is_proposed_and_approved_twenty_times_at_once_is_active_once() {
        atOnce(20, number -> {
            try {
                return rules.propose(treasurer, exercise.id(), azr(1 + number % 2), null);
            } catch (Refusal overtaken) {
                // There is one by now, and a proposal in its place must have seen it.
                assertThat(overtaken.problem()).isEqualTo(CommonProblem.PRECONDITION_MISSING);
                return overtaken;
            }
        });
        var proposed = rules.proposed(course.id());
        assertThat(proposed).hasSize(1);

        var approvals = WORLD.bean(RuleApprovals.class);
        atOnce(20, _ -> {
            try {
                return approvals.approve(
                        WORLD.actor(PersonRole.TREASURER), proposed.getFirst().ruleId());
            } catch (Refusal decided) {
                assertThat(decided.problem()).isEqualTo(PaymentsProblem.RULE_NOT_PROPOSED);
                return decided;
            }
        });

        var active = rules.active(exercise.id()).orElseThrow();
        assertThat(active.ruleId()).isEqualTo(proposed.getFirst().ruleId());
        assertThat(rules.ofCourse(course.id())).containsExactly(active);
    }

    private void promise(long minor) {
        Promising.promise(WORLD, exercise.id(), minor);
    }

    private List<Reward> rewards() {
        return WORLD.bean(RewardStore.class).ofLearner(learner, RewardStore.NEWEST, 10);
    }

    private static long transfersFor(RewardId reward) {
        return WORLD.posted("reward").stream()
                .filter(transfer -> transfer.cause().equals(reward.toString()))
                .count();
    }
}
