package world.azora.payments.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.payments.World.atOnce;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.azora.kernel.UserId;
import world.azora.learning.CourseSummary;
import world.azora.learning.ExerciseId;
import world.azora.learning.ExercisePassed;
import world.azora.learning.ExercisePassedListener;
import world.azora.payments.Death;
import world.azora.payments.World;

/** That a reward is paid once, wherever a process dies and however often a step is repeated. */
final class PayoutTest {
    private final World world = new World();
    private final CourseSummary course = world.course();
    private final UserId learner = world.person();

    enum Step {
        EARNING,
        BEFORE_THE_LEDGER,
        AFTER_THE_LEDGER,
        NOTING,
        NONE
    }

    @AfterEach
    void books_are_whole() {
        world.booksAreWhole();
        world.close();
    }

    @ParameterizedTest
    @EnumSource
    void death_at_any_step_neither_loses_nor_doubles_the_reward(Step step) {
        world.fund(course.id(), 100);
        world.jobs.run(1);
        var event = pass(25);
        dieAt(step);

        hear(event);
        hear(event);
        world.jobs.tryOnce();
        world.jobs.run(2);
        hear(event);
        world.jobs.run(2);

        assertThat(world.wallet(learner)).isEqualTo(25);
        assertThat(world.posted("reward")).hasSize(1);
        assertThat(reward().status()).isEqualTo(RewardStatus.PAID);
        assertThat(reward().isVerified()).isTrue();
        assertThat(world.jobs.names()).isEmpty();
    }

    @Test
    void reward_that_the_treasury_cannot_pay_is_paid_once_it_can() {
        world.fund(course.id(), 24);
        world.jobs.run(1);
        hear(pass(25));

        world.jobs.run(2);
        assertThat(reward().status()).isEqualTo(RewardStatus.WAITING_FOR_FUNDS);
        assertThat(world.wallet(learner)).isZero();

        world.fund(course.id(), 1);
        world.jobs.run(2);

        assertThat(reward().status()).isEqualTo(RewardStatus.PAID);
        assertThat(world.wallet(learner)).isEqualTo(25);
        assertThat(world.treasury(course.id())).isZero();
        assertThat(reward().isVerified()).isTrue();
    }

    @Test
    void funds_that_come_while_the_refusal_is_on_its_way_are_not_missed() {
        hear(pass(25));
        // The treasury is filled, and all that follows from it is over, before the refusal is noted.
        world.ledger.afterNextTransfer(() -> {
            world.fund(course.id(), 25);
            world.bean(WaitingRewards.class).resume(course.id());
            world.jobs.drop();
        });

        world.jobs.run(1);

        assertThat(reward().status()).isEqualTo(RewardStatus.PAID);
        assertThat(world.wallet(learner)).isEqualTo(25);
    }

    @Test
    void late_refusal_of_an_earlier_attempt_changes_nothing() {
        hear(pass(25));
        var seenBefore = reward();
        world.jobs.run(1);
        world.fund(course.id(), 100);
        world.jobs.drop();

        world.bean(Payout.class).pay(seenBefore.earning().id());
        var again = world.bean(PayoutStore.class).noteRefused(seenBefore, RewardStatus.WAITING_FOR_FUNDS);

        assertThat(again).isFalse();
        assertThat(reward().status()).isEqualTo(RewardStatus.PAID);
        assertThat(world.posted("reward")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void treasury_that_is_too_small_pays_the_oldest(int covered) {
        var learners = List.of(world.person(), world.person(), world.person());
        var exercise = world.exercise(course);
        promise(exercise.id(), 25);
        for (var one : learners) hear(world.pass(exercise, one));
        world.jobs.run(1);

        world.fund(course.id(), 25L * covered + 24);
        world.jobs.run(2);

        assertThat(learners.stream().mapToLong(world::wallet))
                .containsExactly(25L, covered > 1 ? 25L : 0L, covered > 2 ? 25L : 0L);
        // Only those were tried that could be paid, so the ledger has refused each once at most.
        assertThat(world.bean(PayoutStore.class).waiting(course.id(), 10))
                .hasSize(3 - covered)
                .allMatch(waiting -> waiting.attempt().number() == 1);
    }

    @Test
    void funds_that_came_by_another_way_are_found_by_the_recurring_job() {
        hear(pass(25));
        world.jobs.run(1);
        world.fund(course.id(), 25);
        world.jobs.drop();

        world.bean(WaitingRewards.class).resumeAll();
        world.jobs.run(1);

        assertThat(world.wallet(learner)).isEqualTo(25);
    }

    @Test
    void payers_and_fundings_at_once_pay_each_reward_once() {
        var exercise = world.exercise(course);
        promise(exercise.id(), 10);
        var learners = atOnce(10, _ -> world.person());
        learners.forEach(one -> hear(world.pass(exercise, one)));
        var rewards = world.bean(RewardStore.class).all(RewardStore.NEWEST, 10);

        atOnce(60, number -> {
            if (number % 6 == 5) world.fund(course.id(), 10);
            else world.bean(Payout.class).pay(rewards.get(number % 10).earning().id());
            return true;
        });
        world.jobs.run(1);

        assertThat(learners).allSatisfy(one -> assertThat(world.wallet(one)).isEqualTo(10));
        assertThat(world.posted("reward")).hasSize(10);
        assertThat(world.treasury(course.id())).isZero();
    }

    private void dieAt(Step step) {
        switch (step) {
            case EARNING -> world.jobs.failNextSend(Death.now());
            case BEFORE_THE_LEDGER -> world.ledger.beforeNextTransfer(Death.now());
            case AFTER_THE_LEDGER -> world.ledger.afterNextTransfer(Death.now());
            case NOTING -> world.withinNextNote(Death.now());
            case NONE -> {}
        }
    }

    /** As learning does: what throws is told again later. */
    private void hear(ExercisePassed event) {
        try {
            world.bean(ExercisePassedListener.class).passed(event);
        } catch (Death _) {
            world.bean(ExercisePassedListener.class).passed(event);
        }
    }

    private ExercisePassed pass(long minor) {
        var exercise = world.exercise(course);
        promise(exercise.id(), minor);
        return world.pass(exercise, learner);
    }

    private void promise(ExerciseId exercise, long minor) {
        Promising.promise(world, exercise, minor);
    }

    private Reward reward() {
        return world.bean(RewardStore.class)
                .ofLearner(learner, RewardStore.NEWEST, 10)
                .getFirst();
    }
}
