package world.azora.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.payments.HttpWorld.WORLD;
import static world.azora.payments.World.atOnce;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import world.azora.kernel.Actor;
import world.azora.kernel.PersonRole;
import world.azora.kernel.TypeIds;
import world.azora.learning.CourseSummary;
import world.azora.learning.ExercisePassed;
import world.azora.learning.ExercisePassedListener;
import world.azora.learning.ExerciseSummary;
import world.azora.learning.GradeId;
import world.azora.learning.SubmissionId;
import world.azora.platform.testing.Await;
import world.azora.platform.trace.TraceEdge;
import world.azora.platform.trace.TraceNode;
import world.azora.sandbox.RunId;

/** The contract of the fronts: every sentence holds for the beans themselves and for proxies that call them over HTTP. */
@ParameterizedClass
@EnumSource
final class FrontsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ExercisePassedListener listener;
    private final PaymentsTrace trace;
    private final PaymentsPersonalData data;
    private final Actor treasurer = WORLD.actor(PersonRole.TREASURER);
    private final Actor learner = WORLD.actor(PersonRole.LEARNER);
    private final CourseSummary course = WORLD.catalogue.addCourse("Python from nothing", WORLD.person(), true);
    private final ExerciseSummary exercise = WORLD.catalogue.addExercise(course, "Sum of a list");

    enum Form {
        HERE,
        ELSEWHERE;

        ApplicationContext process() {
            return this == HERE ? WORLD.here : WORLD.elsewhere;
        }
    }

    FrontsTest(Form form) {
        listener = form.process().getBean(ExercisePassedListener.class);
        trace = form.process().getBean(PaymentsTrace.class);
        data = form.process().getBean(PaymentsPersonalData.class);
    }

    @Test
    void fifty_deliveries_at_once_of_one_pass_pay_once() {
        var event = rewardedPass();

        atOnce(50, _ -> {
            listener.passed(event);
            return true;
        });
        Await.until(PATIENCE, () -> !reward("status").equals("PENDING"));
        listener.passed(event);

        assertThat(WORLD.get(learner, "/rewards").items()).isEqualTo(1);
        assertThat(reward("status")).isEqualTo("PAID");
        assertThat(WORLD.get(learner, "/wallet").minor("posted")).isEqualTo(25);
        assertThat(WORLD.get(treasurer, "/treasuries/" + course.id()).minor("balance"))
                .isEqualTo(75);
    }

    @Test
    void person_gets_rewards_and_wallet() {
        listener.passed(rewardedPass());
        Await.until(PATIENCE, () -> reward("status").equals("PAID"));

        assertThat(data.of(learner.id()))
                .filteredOn(part -> !part.items().isEmpty())
                .extracting(part -> part.title() + " " + part.items().size())
                .containsExactly("Rewards 1", "Wallet 1", "Wallet entries in the ledger 1");
    }

    @Test
    void reward_is_found_from_either_side() {
        var event = rewardedPass();
        listener.passed(event);
        Await.until(PATIENCE, () -> reward("status").equals("PAID"));
        var reward = reward("id");
        var transfer = reward("transferId");

        var sides = List.of(
                reward,
                transfer,
                event.grade().toString(),
                event.submission().toString(),
                event.run().toString());
        for (var id : sides) {
            var fragment = trace.around(id);
            assertThat(fragment.nodes()).singleElement().satisfies(node -> {
                assertThat(node.id()).isEqualTo(reward);
                assertThat(node.type()).isEqualTo("reward");
                assertThat(node.verified()).isTrue();
            });
            assertThat(fragment.edges())
                    .containsExactly(
                            new TraceEdge(event.grade().toString(), reward, "earned"),
                            new TraceEdge(reward, transfer, "paid"));
        }
    }

    @Test
    void payment_and_refund_are_found_from_any_of_their_ids() {
        listener.passed(rewardedPass());
        Await.until(PATIENCE, () -> reward("status").equals("PAID"));
        var amount = "{\"minor\":20,\"asset\":\"AZR\"}";
        WORLD.put(treasurer, "/courses/" + course.id() + "/price", "{\"amount\":" + amount + "}");
        var order = "{\"courseId\":\"%s\",\"amount\":%s,\"capture\":true}".formatted(course.id(), amount);
        var payment = WORLD.post(learner, "/payments", "buy", order);
        var id = payment.text("id");
        var back = "{\"amount\":{\"minor\":7,\"asset\":\"AZR\"},\"reason\":\"ill\"}";
        var refund = WORLD.post(treasurer, "/payments/" + id + "/refunds", "back", back);

        var captured = new TraceEdge(id, payment.text("transferId"), "captured");
        var refunded = new TraceEdge(id, refund.text("id"), "refunded");
        var returned = new TraceEdge(refund.text("id"), refund.text("transferId"), "refunded");
        var held = new TraceEdge(
                id,
                new Leg(TypeIds.parse(PaymentId.class, id), "hold").transfer().toString(),
                "held");
        assertThat(trace.around(id).edges()).containsExactly(held, captured, refunded);
        assertThat(trace.around(payment.text("transferId")).edges()).containsExactly(held, captured, refunded);
        assertThat(trace.around(refund.text("id")).edges()).containsExactly(refunded, returned);
        assertThat(trace.around(refund.text("transferId")).edges()).containsExactly(refunded, returned);
        assertThat(trace.around(id).nodes()).allMatch(TraceNode::verified);
        assertThat(trace.around(refund.text("id")).nodes())
                .singleElement()
                .matches(TraceNode::verified)
                .matches(node -> node.title().equals("Refund of 7 AZR: ill"));
    }

    @Test
    void changed_reward_is_no_longer_verified() {
        listener.passed(rewardedPass());
        Await.until(PATIENCE, () -> reward("status").equals("PAID"));
        var id = reward("id");

        WORLD.database
                .jdbc()
                .sql("UPDATE payments.reward SET amount_minor = 26 WHERE id = ?")
                .param(IdText.read(RewardId.class, id).orElseThrow().uuid())
                .update();

        assertThat(trace.around(id).nodes()).singleElement().matches(node -> !node.verified());
    }

    @Test
    void text_that_names_nothing_is_answered_with_nothing() {
        for (var text : List.of("x", "rwd_x", "rwd_7zzzzzzzzzzzzzzzzzzzzzzzzz", "txn_x", "usr_x", "ü"))
            assertThat(trace.around(text).nodes()).isEmpty();
    }

    private ExercisePassed rewardedPass() {
        WORLD.promise(treasurer, exercise.id(), "{\"minor\":25,\"asset\":\"AZR\"}");
        var funding = "{\"amount\":{\"minor\":100,\"asset\":\"AZR\"},\"reason\":\"Autumn term\"}";
        WORLD.post(treasurer, "/treasuries/" + course.id() + "/funding", "fund-" + course.id(), funding);
        var ids = WORLD.database.ids();
        return new ExercisePassed(
                new GradeId(ids.next()),
                new SubmissionId(ids.next()),
                new RunId(ids.next()),
                learner.id(),
                course.id(),
                exercise.id(),
                WORLD.database.clock().instant());
    }

    private String reward(String name) {
        return WORLD.get(learner, "/rewards").item(0).required(name).asString();
    }
}
