package world.azora.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.learning.LearningWorld.WORLD;
import static world.azora.learning.LearningWorld.finished;
import static world.azora.sandbox.Verdict.OK;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import world.azora.kernel.RequestId;
import world.azora.learning.AdmissionOutcome.AdmissionSet;
import world.azora.learning.AdmitOutcome.Admitted;
import world.azora.learning.AdmitOutcome.AlreadyEnrolled;
import world.azora.learning.AdmitOutcome.NotPublished;
import world.azora.platform.privacy.PersonalRecords;

/** The contract of the fronts: every sentence holds for the beans themselves and for the proxies that call over HTTP. */
final class FrontsTest {
    private static final ConfigurableApplicationContext ELSEWHERE_PROCESS = WORLD.elsewhere();

    enum Form {
        HERE,
        ELSEWHERE;

        <T> T front(Class<T> type) {
            return this == HERE ? WORLD.bean(type) : ELSEWHERE_PROCESS.getBean(type);
        }
    }

    @AfterAll
    static void stop() {
        ELSEWHERE_PROCESS.close();
    }

    @ParameterizedTest
    @EnumSource
    void courses_and_exercises_are_found_and_unknown_ones_are_not(Form form) {
        var sample = WORLD.published(WORLD.educator());
        var courses = form.front(Courses.class);

        assertThat(courses.course(sample.course())).hasValueSatisfying(course -> {
            assertThat(course.title()).isEqualTo("Sums for all");
            assertThat(course.author()).isEqualTo(sample.author().id());
            assertThat(course.published()).isTrue();
        });
        assertThat(courses.exercise(sample.exercise()))
                .contains(new ExerciseSummary(sample.exercise(), sample.course(), "Add one"));
        assertThat(courses.course(new CourseId(WORLD.ids.next()))).isEmpty();
        assertThat(courses.exercise(new ExerciseId(WORLD.ids.next()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void admission_is_set_as_often_as_one_likes(Form form) {
        var sample = WORLD.published(WORLD.educator());
        var courses = form.front(Courses.class);

        var first = courses.setAdmission(sample.course(), Admission.BY_ADMISSION);
        var second = courses.setAdmission(sample.course(), Admission.BY_ADMISSION);

        assertThat(first)
                .isInstanceOfSatisfying(
                        AdmissionSet.class,
                        set -> assertThat(set.course().admission()).isEqualTo(Admission.BY_ADMISSION));
        assertThat(second).isEqualTo(first);
        assertThat(courses.setAdmission(new CourseId(WORLD.ids.next()), Admission.OPEN))
                .isEqualTo(new AdmissionOutcome.UnknownCourse());
    }

    @ParameterizedTest
    @EnumSource
    void person_is_admitted_once(Form form) {
        var sample = WORLD.published(WORLD.educator());
        var draft = WORLD.unpublished(WORLD.educator());
        var admissions = form.front(Admissions.class);
        var learner = WORLD.learner().id();
        var request = new RequestId("pay_01/admit");

        var first = admissions.admit(sample.course(), learner, request);
        var second = admissions.admit(sample.course(), learner, request);

        assertThat(first).isInstanceOf(Admitted.class);
        assertThat(second).isEqualTo(new AlreadyEnrolled(((Admitted) first).enrolment()));
        assertThat(admissions.admit(draft.course(), learner, request)).isEqualTo(new NotPublished());
        assertThat(admissions.admit(new CourseId(WORLD.ids.next()), learner, request))
                .isEqualTo(new AdmitOutcome.UnknownCourse());
    }

    @ParameterizedTest
    @EnumSource
    void person_gets_all_of_the_own_work_and_nothing_of_others(Form form) {
        var sample = WORLD.published(WORLD.educator());
        var learner = WORLD.enrolled(sample);
        WORLD.submit(learner, sample.exercise());
        var other = WORLD.enrolled(sample);

        var data = form.front(LearningPersonalData.class);

        assertThat(data.of(learner.id()))
                .isEqualTo(WORLD.bean(LearningPersonalData.class).of(learner.id()));
        assertThat(data.of(learner.id()))
                .filteredOn(part -> part.title().equals("Work handed in, with its grades"))
                .singleElement()
                .satisfies(part -> assertThat(part.items().at("/0/files/0/name").asString())
                        .isNotBlank());
        assertThat(data.of(other.id()))
                .filteredOn(part -> !part.items().isEmpty())
                .extracting(PersonalRecords::title)
                .containsExactly("Enrolments");
    }

    @ParameterizedTest
    @EnumSource
    void trace_is_the_same(Form form) {
        var sample = WORLD.published(WORLD.educator());
        var submission = WORLD.submit(WORLD.enrolled(sample), sample.exercise());
        WORLD.tell(finished(WORLD.runOf(submission), OK, OK, OK));

        var fragment = form.front(LearningTrace.class).around(submission.toString());

        assertThat(fragment).isEqualTo(WORLD.bean(LearningTrace.class).around(submission.toString()));
        assertThat(fragment.nodes()).hasSize(2);
    }
}
