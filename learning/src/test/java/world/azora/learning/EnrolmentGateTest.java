package world.azora.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.learning.LearningWorld.WORLD;

import org.junit.jupiter.api.Test;
import world.azora.kernel.RequestId;

/** That nobody gets in without the gate, and that the gate hears of everybody who comes or goes. */
final class EnrolmentGateTest {
    @Test
    void nobody_gets_into_a_course_that_cannot_keep_what_it_promises() {
        var sample = WORLD.published(WORLD.educator());
        var learner = WORLD.learner();
        var path = "/courses/" + sample.course() + "/enrolments";
        WORLD.gate.closed.add(sample.course());

        var refused = WORLD.send(learner, "POST", path, null);
        var notAdmitted = WORLD.bean(Admissions.class).admit(sample.course(), learner.id(), new RequestId("paid"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().required("code").asString()).isEqualTo("COURSE_NOT_FUNDED");
        assertThat(notAdmitted).isEqualTo(new AdmitOutcome.NotFunded());
        assertThat(WORLD.bean(Admissions.class).find(sample.course(), learner.id()))
                .isEmpty();

        WORLD.gate.closed.remove(sample.course());
        assertThat(WORLD.send(learner, "POST", path, null).status()).isEqualTo(201);
        WORLD.gate.closed.add(sample.course());
        assertThat(WORLD.send(learner, "POST", path, null).status())
                .as("who is in stays in")
                .isEqualTo(201);
    }

    @Test
    void who_leaves_is_out_everywhere_and_comes_back_to_the_own_work() {
        var sample = WORLD.published(WORLD.educator());
        var learner = WORLD.learner();
        var path = "/courses/" + sample.course() + "/enrolments";
        var enrolment = WORLD.send(learner, "POST", path, null).json().required("id");
        WORLD.send(learner, "PUT", "/lessons/" + sample.lesson() + "/completion", "{}");
        WORLD.jobs.runAll();
        var change = new EnrolmentChange(sample.course(), learner.id());
        assertThat(WORLD.gate.changes).containsOnlyOnce(change);

        assertThat(WORLD.send(learner, "DELETE", path, null).status()).isEqualTo(204);
        assertThat(WORLD.send(learner, "DELETE", path, null).status()).isEqualTo(204);
        WORLD.jobs.runAll();

        assertThat(WORLD.gate.changes).filteredOn(change::equals).hasSize(2);
        var file = "{\"files\":[{\"name\":\"main.py\",\"content\":\"print(1)\"}]}";
        assertThat(WORLD.send(learner, "POST", "/exercises/" + sample.exercise() + "/submissions", file)
                        .status())
                .isEqualTo(403);
        assertThat(WORLD.send(learner, "GET", "/lessons/" + sample.lesson(), null)
                        .status())
                .isEqualTo(403);
        assertThat(WORLD.send(learner, "GET", "/me/enrolments", null)
                        .json()
                        .required("items")
                        .isEmpty())
                .isTrue();
        assertThat(WORLD.send(learner, "GET", "/courses/" + sample.course(), null)
                        .json()
                        .required("enrolled")
                        .asBoolean())
                .isFalse();
        assertThat(WORLD.send(sample.author(), "GET", "/courses/" + sample.course() + "/gradebook", null)
                        .json()
                        .required("items")
                        .isEmpty())
                .isTrue();

        var again = WORLD.send(learner, "POST", path, null);
        assertThat(again.json().required("id")).isEqualTo(enrolment);
        assertThat(WORLD.send(learner, "GET", "/courses/" + sample.course() + "/progress", null)
                        .json()
                        .required("done")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void who_was_admitted_once_may_come_back_and_nobody_else() {
        var sample = WORLD.published(WORLD.educator());
        var learner = WORLD.enrolled(sample);
        WORLD.bean(Courses.class).setAdmission(sample.course(), Admission.BY_ADMISSION);
        var path = "/courses/" + sample.course() + "/enrolments";
        WORLD.send(learner, "DELETE", path, null);

        assertThat(WORLD.send(learner, "POST", path, null).status()).isEqualTo(201);
        assertThat(WORLD.send(WORLD.learner(), "POST", path, null).status()).isEqualTo(403);
    }
}
