package world.azora.payments.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static world.azora.payments.World.atOnce;
import static world.azora.payments.World.azr;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.Actor;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.PersonRole;
import world.azora.kernel.Problem;
import world.azora.kernel.Refusal;
import world.azora.kernel.UserId;
import world.azora.learning.CourseSummary;
import world.azora.learning.EnrolmentGate;
import world.azora.learning.ExercisePassed;
import world.azora.learning.ExercisePassedListener;
import world.azora.learning.ExerciseSummary;
import world.azora.learning.GradeChanged;
import world.azora.learning.GradeChangedListener;
import world.azora.learning.LearningProblem;
import world.azora.learning.RegradeId;
import world.azora.payments.Attempt;
import world.azora.payments.Death;
import world.azora.payments.Flow;
import world.azora.payments.PaymentId;
import world.azora.payments.PaymentsProblem;
import world.azora.payments.PaymentsTrace;
import world.azora.payments.RewardId;
import world.azora.payments.TokenBooks;
import world.azora.payments.World;
import world.azora.payments.reward.Compensation.Direction;
import world.azora.payments.reward.Compensation.Status;
import world.azora.platform.trace.TraceEdge;
import world.azora.platform.trace.TraceNode;
import world.azora.platform.web.PageRequest;

/** What changed grades mean for rewards: proposed, decided by a second person, moved once. */
final class CompensationsTest {
    @RegisterExtension
    static final World WORLD = new World();

    private final CourseSummary course = WORLD.course();
    private final ExerciseSummary exercise = WORLD.exercise(course);
    private final UserId learner = WORLD.person();
    private final UserId educator = course.author();
    private final ExercisePassed pass = passUnderARule();
    private final Actor treasurer = WORLD.actor(PersonRole.TREASURER);
    private final Compensations compensations = WORLD.bean(Compensations.class);

    enum Step {
        BEFORE_THE_LEDGER,
        AFTER_THE_LEDGER,
        ANOTHER_SAW_THE_EMPTIED_WALLET,
        NOTING
    }

    @AfterEach
    void books_are_whole() {
        WORLD.jobs.run(2);
    }

    @Test
    void reward_whose_grade_did_not_stand_is_taken_back_once_a_second_person_agrees() {
        earned();
        fails();

        var change = changed();
        hear(change);
        hear(change);
        var proposed = one();
        assertThat(proposed.direction()).isEqualTo(Direction.FROM_LEARNER);
        assertThat(proposed.terms().amount()).isEqualTo(azr(25));
        assertThat(WORLD.wallet(learner)).isEqualTo(25);

        atOnce(20, _ -> approve(proposed));
        WORLD.jobs.run(2);
        hear(change);

        assertThat(WORLD.wallet(learner)).isZero();
        assertThat(one().state().status()).isEqualTo(Status.POSTED);
        assertThat(WORLD.treasury(course.id())).isEqualTo(100);
        assertThat(movedFor(proposed)).isEqualTo(1);
        assertThat(WORLD.bean(Standings.class).of(learner, course.id()).exercises())
                .singleElement()
                .matches(line -> line.state() == Standing.State.TAKEN_BACK);
    }

    @ParameterizedTest
    @EnumSource
    void death_at_any_step_takes_back_once(Step step) {
        earned();
        fails();
        hear(changed());
        var seen = one();
        switch (step) {
            case BEFORE_THE_LEDGER -> WORLD.ledger.beforeNextTransfer(Death.now());
            case AFTER_THE_LEDGER -> WORLD.ledger.afterNextTransfer(Death.now());
            case ANOTHER_SAW_THE_EMPTIED_WALLET ->
                WORLD.ledger.afterNextTransfer(() -> {
                    new SettlementStore(WORLD.bean(JdbcClient.class)).noteNothingThere(seen);
                    Death.now().run();
                });
            case NOTING -> WORLD.ledger.afterNextTransfer(() -> WORLD.withinNextNote(Death.now()));
        }

        assertThatThrownBy(() -> approve(one())).isInstanceOf(Death.class);
        WORLD.jobs.run(2);

        assertThat(WORLD.wallet(learner)).isZero();
        assertThat(one().state().status()).isEqualTo(Status.POSTED);
        assertThat(movedFor(one())).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"25, 0, PARTIAL", "24, 1, PARTIAL", "1, 24, PARTIAL", "0, 25, POSTED"})
    void no_more_is_taken_than_the_wallet_holds_and_the_rest_stays_owed(long spent, long taken, Status status) {
        earned();
        if (spent > 0) spend(spent);
        fails();
        hear(changed());

        approve(one());

        assertThat(one().state().status()).isEqualTo(status);
        assertThat(one().state().movedMinor()).isEqualTo(taken);
        assertThat(WORLD.wallet(learner)).isZero();
        assertThat(CompensationView.of(one()).owed()).isEqualTo(azr(spent));
        if (spent == 0) return;

        WORLD.give(learner, spent);
        approve(one());
        assertThat(one().state().status()).isEqualTo(Status.POSTED);
        assertThat(WORLD.wallet(learner)).isZero();
    }

    @Test
    void wallet_that_is_emptied_between_the_look_and_the_transfer_is_looked_at_again() {
        earned();
        fails();
        hear(changed());
        WORLD.ledger.beforeNextTransfer(() -> spend(20));

        approve(one());

        assertThat(one().state().status()).isEqualTo(Status.PARTIAL);
        assertThat(one().state().movedMinor()).isEqualTo(5);
        assertThat(WORLD.wallet(learner)).isZero();
    }

    @Test
    void work_that_passes_after_all_becomes_a_reward_paid_once() {
        WORLD.bean(EnrolmentGate.class).ask(course.id(), learner);
        WORLD.catalogue.passes(exercise.id(), learner, true);
        hear(changed());
        var proposed = one();
        assertThat(proposed.direction()).isEqualTo(Direction.TO_LEARNER);

        approve(proposed);
        WORLD.jobs.run(2);
        WORLD.bean(ExercisePassedListener.class).passed(pass);
        WORLD.jobs.run(2);

        assertThat(WORLD.wallet(learner)).isEqualTo(25);
        assertThat(one().state().status()).isEqualTo(Status.POSTED);
        assertThat(WORLD.bean(TokenBooks.class).reserve(course.id()).balanceMinor())
                .as("paid from what was set aside")
                .isZero();
    }

    @Test
    void grade_that_goes_back_and_forth_ends_where_it_should() {
        earned();
        fails();
        hear(changed());
        WORLD.catalogue.passes(exercise.id(), learner, true);
        hear(changed());
        assertThat(all()).singleElement().matches(one -> one.state().status() == Status.WITHDRAWN);

        fails();
        hear(changed());
        approve(last());
        assertThat(WORLD.wallet(learner)).isZero();

        WORLD.catalogue.passes(exercise.id(), learner, true);
        hear(changed());
        approve(last());
        assertThat(WORLD.wallet(learner)).isEqualTo(25);
        assertThat(WORLD.treasury(course.id())).isEqualTo(75);

        fails();
        hear(changed());
        approve(last());
        assertThat(WORLD.wallet(learner)).isZero();
        assertThat(all()).hasSize(4);
    }

    @Test
    void another_pass_of_the_same_exercise_keeps_the_reward() {
        earned();

        hear(changed());

        assertThat(all()).isEmpty();
    }

    @Test
    void treasury_that_cannot_give_back_leaves_it_proposed() {
        earned();
        fails();
        hear(changed());
        approve(one());
        WORLD.catalogue.passes(exercise.id(), learner, true);
        hear(changed());
        WORLD.bean(TokenBooks.class)
                .move(
                        Attempt.firstFor(new RewardId(WORLD.ids.next())),
                        new Flow.Reward(course.id(), WORLD.person()),
                        azr(76));

        refused(() -> approve(last()), LearningProblem.COURSE_NOT_FUNDED);
        assertThat(last().state().status()).isEqualTo(Status.PROPOSED);

        WORLD.fund(course.id(), 1);
        approve(last());
        assertThat(WORLD.wallet(learner)).isEqualTo(25);
    }

    @Test
    void nobody_decides_what_is_one_s_own_and_nobody_decides_twice() {
        earned();
        fails();
        hear(changed());
        var proposed = one();

        for (var own : List.of(educator, learner))
            refused(
                    () -> compensations.approve(new Actor(own, Set.of(PersonRole.ADMIN)), proposed.id()),
                    PaymentsProblem.SECOND_PERSON_NEEDED);
        refused(
                () -> compensations.approve(WORLD.actor(PersonRole.EDUCATOR), proposed.id()),
                CommonProblem.NOT_ALLOWED);
        var rejected = compensations.reject(treasurer, proposed.id(), "Too long ago");
        assertThat(rejected.state().status()).isEqualTo(Status.REJECTED);
        refused(() -> compensations.reject(treasurer, proposed.id(), "Again"), PaymentsProblem.COMPENSATION_DECIDED);
        refused(() -> approve(proposed), PaymentsProblem.COMPENSATION_DECIDED);
        assertThat(WORLD.wallet(learner)).isEqualTo(25);

        var page = new PageRequest(10, null);
        assertThat(compensations
                        .list(new Actor(learner, Set.of(PersonRole.LEARNER)), Optional.empty(), page)
                        .items())
                .hasSize(1);
        assertThat(compensations
                        .list(WORLD.actor(PersonRole.LEARNER), Optional.empty(), page)
                        .items())
                .isEmpty();
        assertThat(compensations
                        .list(treasurer, Optional.of(Status.REJECTED), page)
                        .items())
                .contains(rejected);
    }

    @Test
    void trace_leads_from_the_regrade_over_the_decision_to_the_transfer_and_from_the_reservation_to_the_reward() {
        WORLD.bean(EnrolmentGate.class).ask(course.id(), learner);
        WORLD.bean(ExercisePassedListener.class).passed(pass);
        WORLD.jobs.run(2);
        fails();
        var change = changed();
        hear(change);
        approve(one());

        var id = one().id().toString();
        var reward = rewardId();
        var transfer = WORLD.bean(CompensationStore.class)
                .transfers(one().id())
                .getFirst()
                .toString();
        var trace = WORLD.bean(PaymentsTrace.class);
        var edges = List.of(
                new TraceEdge(change.regrade().toString(), id, "proposed"),
                new TraceEdge(id, transfer, "moved"),
                new TraceEdge(reward, id, "corrected"));
        for (var side : List.of(id, change.regrade().toString(), transfer))
            assertThat(trace.around(side).edges()).containsExactlyElementsOf(edges);
        assertThat(trace.around(id).nodes())
                .singleElement()
                .matches(TraceNode::verified)
                .matches(node ->
                        node.title().equals("Take back 25 AZR: Sum of a list (POSTED, by " + treasurer.id() + ")"));

        var around = trace.around(reward);
        assertThat(around.nodes()).allMatch(TraceNode::verified);
        assertThat(around.nodes())
                .extracting(TraceNode::type)
                .containsExactlyInAnyOrder("reward", "reservation", "compensation");
        var reservation = around.nodes().stream()
                .filter(node -> node.type().equals("reservation"))
                .findFirst()
                .orElseThrow();
        assertThat(around.edges()).contains(new TraceEdge(reservation.id(), reward, "covered"));
        assertThat(reservation.title()).isEqualTo("Reserved for an enrolment: 25 AZR");
        assertThat(trace.around(reservation.id()).edges()).hasSize(1);
        var reserved = trace.around(reservation.id()).edges().getFirst().to();
        assertThat(trace.around(reserved).nodes()).extracting(TraceNode::id).contains(reservation.id());
    }

    private void earned() {
        WORLD.bean(ExercisePassedListener.class).passed(pass);
        WORLD.catalogue.passes(exercise.id(), learner, true);
        WORLD.jobs.run(2);
        assertThat(WORLD.wallet(learner)).isEqualTo(25);
    }

    private ExercisePassed passUnderARule() {
        Promising.promise(WORLD, exercise.id(), 25);
        WORLD.fund(course.id(), 100);
        WORLD.jobs.run(1);
        return WORLD.pass(exercise, learner);
    }

    private void fails() {
        WORLD.catalogue.passes(exercise.id(), learner, false);
    }

    private GradeChanged changed() {
        return new GradeChanged(
                new RegradeId(WORLD.ids.next()),
                pass.grade(),
                pass.submission(),
                pass.run(),
                learner,
                course.id(),
                exercise.id(),
                educator,
                WORLD.database.clock().instant());
    }

    private void hear(GradeChanged event) {
        WORLD.bean(GradeChangedListener.class).changed(event);
    }

    private Compensation approve(Compensation compensation) {
        return compensations.approve(treasurer, compensation.id());
    }

    private void spend(long minor) {
        WORLD.bean(TokenBooks.class)
                .move(Attempt.firstFor(new PaymentId(WORLD.ids.next())), new Flow.Capture(learner), azr(minor));
    }

    private List<Compensation> all() {
        return WORLD.bean(CompensationStore.class).ofExercise(learner, exercise.id());
    }

    private Compensation one() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    private Compensation last() {
        return all().getLast();
    }

    private String rewardId() {
        return WORLD.bean(RewardStore.class)
                .ofExercise(learner, exercise.id())
                .orElseThrow()
                .earning()
                .id()
                .toString();
    }

    private static long movedFor(Compensation compensation) {
        return WORLD.posted("reward.taken-back").stream()
                .filter(transfer -> transfer.cause().equals(compensation.id().toString()))
                .count();
    }

    private static void refused(Runnable work, Problem problem) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
