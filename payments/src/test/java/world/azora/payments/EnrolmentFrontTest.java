package world.azora.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.payments.HttpWorld.WORLD;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import world.azora.kernel.Actor;
import world.azora.kernel.PersonRole;
import world.azora.kernel.RequestId;
import world.azora.learning.CourseSummary;
import world.azora.learning.EnrolmentGate;
import world.azora.learning.ExerciseSummary;
import world.azora.learning.GateAnswer;

/** The gate that learning asks, here and over HTTP; and what treasurers and learners see of it. */
@ParameterizedClass
@ValueSource(booleans = {true, false})
final class EnrolmentFrontTest {
    private static final String TEN = "{\"minor\":10,\"asset\":\"AZR\"}";

    private final EnrolmentGate gate;
    private final Actor treasurer = WORLD.actor(PersonRole.TREASURER);
    private final Actor learner = WORLD.actor(PersonRole.LEARNER);
    private final Actor educator = WORLD.actor(PersonRole.EDUCATOR);
    private final CourseSummary course = WORLD.catalogue.addCourse("Promises", educator.id(), true);
    private final ExerciseSummary exercise = WORLD.catalogue.addExercise(course, "Sum of a list");

    EnrolmentFrontTest(boolean here) {
        gate = (here ? WORLD.here : WORLD.elsewhere).getBean(EnrolmentGate.class);
    }

    @Test
    void one_gets_in_the_next_is_turned_away_and_both_sides_see_it() {
        fund(19);
        assertThat(WORLD.promise(educator, exercise.id(), TEN).text("status")).isEqualTo("ACTIVE");

        assertThat(gate.ask(course.id(), learner.id())).isEqualTo(GateAnswer.OPEN);
        WORLD.catalogue.admit(course.id(), learner.id(), new RequestId("test"));
        gate.changed(course.id(), learner.id());
        assertThat(gate.ask(course.id(), WORLD.person())).isEqualTo(GateAnswer.NOT_FUNDED);

        var treasury = WORLD.get(educator, "/treasuries/" + course.id());
        assertThat(treasury.minor("funded")).isEqualTo(19);
        assertThat(treasury.minor("paid")).isZero();
        assertThat(treasury.minor("balance")).isEqualTo(19);
        assertThat(treasury.minor("available")).isEqualTo(9);
        assertThat(treasury.minor("reserved")).isEqualTo(10);
        assertThat(treasury.json().required("enrolled").asInt()).isEqualTo(1);
        assertThat(treasury.json().required("turnedAway").asInt()).isEqualTo(1);
        assertThat(treasury.json().at("/forecast/most/minor").asInt()).isEqualTo(10);
        assertThat(treasury.json().at("/forecast/likely/minor").asInt()).isZero();
        var mine = WORLD.get(learner, "/courses/" + course.id() + "/rewards/mine");
        assertThat(mine.minor("toEarn")).isEqualTo(10);
        assertThat(mine.minor("earned")).isZero();
        assertThat(mine.json().at("/exercises/0/state").asString()).isEqualTo("TO_EARN");
        assertThat(WORLD.get(WORLD.actor(PersonRole.LEARNER), "/courses/" + course.id() + "/rewards/mine")
                        .json()
                        .at("/exercises/0/state")
                        .asString())
                .isEqualTo("NOT_RESERVED");
    }

    @Test
    void course_that_could_not_let_its_buyer_in_is_not_sold() {
        WORLD.promise(educator, exercise.id(), TEN);
        WORLD.put(educator, "/courses/" + course.id() + "/price", "{\"amount\":" + TEN + "}");
        var order = "{\"courseId\":\"%s\",\"amount\":%s,\"capture\":true}".formatted(course.id(), TEN);

        var refused = WORLD.post(learner, "/payments", "buy", order);

        assertThat(refused.status() + " " + refused.text("code")).isEqualTo("409 COURSE_NOT_FUNDED");
    }

    @Test
    void proposal_is_seen_by_those_who_decide_and_by_its_author_only() {
        var proposed = WORLD.put(educator, "/exercises/" + exercise.id() + "/reward", "{\"amount\":" + TEN + "}");
        assertThat(proposed.text("status")).isEqualTo("PROPOSED");
        var id = proposed.text("ruleId");

        assertThat(WORLD.get(educator, "/courses/" + course.id() + "/rewards")
                        .json()
                        .required("proposed"))
                .hasSize(1);
        assertThat(WORLD.get(learner, "/courses/" + course.id() + "/rewards")
                        .json()
                        .required("proposed"))
                .isEmpty();
        assertThat(WORLD.get(treasurer, "/reward-rules?limit=200").body()).contains(id);
        assertThat(WORLD.get(educator, "/reward-rules").status()).isEqualTo(403);
        assertThat(WORLD.send(educator, "POST", "/reward-rules/" + id + "/approval", "{}")
                        .status())
                .isEqualTo(403);
        var reason = "{\"reason\":\"Too little\"}";
        assertThat(WORLD.send(treasurer, "POST", "/reward-rules/" + id + "/rejection", reason)
                        .text("status"))
                .isEqualTo("REJECTED");
        assertThat(WORLD.send(treasurer, "POST", "/reward-rules/" + id + "/rejection", reason)
                        .text("code"))
                .isEqualTo("RULE_NOT_PROPOSED");
        assertThat(WORLD.send(treasurer, "POST", "/reward-rules/rul_01h455vb4pex5vsknk084sn02q/approval", "{}")
                        .text("code"))
                .isEqualTo("RULE_UNKNOWN");
        assertThat(WORLD.send(treasurer, "POST", "/compensations/cmp_01h455vb4pex5vsknk084sn02q/approval", "{}")
                        .text("code"))
                .isEqualTo("COMPENSATION_UNKNOWN");
    }

    private void fund(long minor) {
        var body = "{\"amount\":{\"minor\":%d,\"asset\":\"AZR\"},\"reason\":\"Autumn term\"}".formatted(minor);
        WORLD.post(treasurer, "/treasuries/" + course.id() + "/funding", "fund-" + course.id(), body);
    }
}
