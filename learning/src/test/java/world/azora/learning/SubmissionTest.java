package world.azora.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static world.azora.learning.LearningWorld.WORLD;
import static world.azora.learning.LearningWorld.finished;
import static world.azora.sandbox.Verdict.CPU_LIMIT;
import static world.azora.sandbox.Verdict.OK;
import static world.azora.sandbox.Verdict.SANDBOX_ERROR;
import static world.azora.sandbox.Verdict.WRONG_ANSWER;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.azora.kernel.Actor;
import world.azora.kernel.Sha256;
import world.azora.learning.LearningWorld.Sample;
import world.azora.platform.jobs.RecurringJob;
import world.azora.sandbox.RunFinished;
import world.azora.sandbox.RunId;
import world.azora.sandbox.RunStatus;
import world.azora.sandbox.Verdict;

final class SubmissionTest {
    private final Sample sample = WORLD.published(WORLD.educator());
    private final Actor learner = WORLD.enrolled(sample);

    @AfterEach
    void nothing_waits() {
        WORLD.runs.isGrading = true;
        WORLD.jobs.runAll();
        WORLD.jobs.runAll();
    }

    private String status(SubmissionId submission) {
        return WORLD.get(learner, "/submissions/" + submission)
                .json()
                .get("status")
                .asString();
    }

    private List<ExercisePassed> told(SubmissionId submission) {
        WORLD.jobs.runAll();
        return WORLD.passed.stream()
                .filter(event -> event.submission().equals(submission))
                .toList();
    }

    @Test
    void right_program_goes_from_queued_to_running_to_graded_and_is_told_of_once() {
        var submission = WORLD.submit(learner, sample.exercise());
        assertThat(status(submission)).isEqualTo("QUEUED");

        WORLD.jobs.runAll();
        assertThat(status(submission)).isEqualTo("RUNNING");

        var run = WORLD.runOf(submission);
        WORLD.tell(finished(run, OK, OK, OK));

        var shown = WORLD.get(learner, "/submissions/" + submission).json();
        assertThat(shown.get("status").asString()).isEqualTo("GRADED");
        assertThat(shown.get("passed").asBoolean()).isTrue();
        assertThat(shown.get("score").asInt()).isEqualTo(100);
        assertThat(told(submission)).singleElement().satisfies(event -> {
            assertThat(event.learner()).isEqualTo(learner.id());
            assertThat(event.exercise()).isEqualTo(sample.exercise());
            assertThat(event.course()).isEqualTo(sample.course());
            assertThat(event.run()).isEqualTo(run);
            assertThat(event.grade().toString()).isEqualTo(shown.get("gradeId").asString());
        });
    }

    @Test
    void run_gets_the_files_and_all_tests_of_the_exercise() {
        var submission = WORLD.submit(learner, sample.exercise());
        WORLD.jobs.runAll();

        var request = Objects.requireNonNull(WORLD.runs.requests.get(WORLD.runOf(submission)));

        assertThat(request.person()).isEqualTo(learner.id());
        assertThat(request.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("main.py");
            assertThat(file.content()).isEqualTo("print(1)\n");
        });
        assertThat(request.tests()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            ONE          | TWO          | HIDDEN       | SCORE | PASSED
            OK           | OK           | OK           |   100 | true
            OK           | OK           | WRONG_ANSWER |    75 | false
            OK           | WRONG_ANSWER | OK           |    50 | false
            WRONG_ANSWER | OK           | EXIT         |    50 | false
            CPU_LIMIT    | WALL_LIMIT   | SECURITY     |     0 | false
            """)
    void score_is_the_weighted_share_of_tests_that_went_well(
            Verdict one, Verdict two, Verdict hidden, int score, boolean passed) {
        var submission = WORLD.submit(learner, sample.exercise());
        WORLD.tell(finished(WORLD.runOf(submission), one, two, hidden));

        var shown = WORLD.get(learner, "/submissions/" + submission).json();

        assertThat(shown.get("score").asInt()).isEqualTo(score);
        assertThat(shown.get("passed").asBoolean()).isEqualTo(passed);
        assertThat(told(submission)).hasSize(passed ? 1 : 0);
    }

    @Test
    void end_told_twenty_times_at_once_gives_one_grade_and_one_message() throws Exception {
        var submission = WORLD.submit(learner, sample.exercise());
        WORLD.jobs.runAll();
        var event = finished(WORLD.runOf(submission), OK, OK, OK);

        try (var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 20)
                    .mapToObj(_ -> tasks.submit(() -> WORLD.tell(event)))
                    .toList();
            for (var one : all) one.get();
        }
        WORLD.tell(finished(event.id(), WRONG_ANSWER, OK, OK));

        assertThat(grades(submission)).isEqualTo(1);
        assertThat(told(submission)).hasSize(1);
        assertThat(status(submission)).isEqualTo("GRADED");
    }

    private static int grades(SubmissionId submission) {
        return WORLD.database
                .jdbc()
                .sql("SELECT count(*) FROM learning.grade WHERE submission_id = ?")
                .param(submission.uuid())
                .query(Integer.class)
                .single();
    }

    @Test
    void grade_and_message_stand_or_fall_together() {
        var submission = WORLD.submit(learner, sample.exercise());
        WORLD.jobs.runAll();
        var event = finished(WORLD.runOf(submission), OK, OK, OK);

        WORLD.jobs.failOnce();
        assertThatThrownBy(() -> WORLD.tell(event)).hasMessage("no outbox");

        assertThat(grades(submission)).isZero();
        assertThat(status(submission)).isEqualTo("RUNNING");
        WORLD.tell(event);
        assertThat(grades(submission)).isEqualTo(1);
        assertThat(told(submission)).hasSize(1);
    }

    @Test
    void end_may_come_before_the_start_was_noted() {
        var submission = WORLD.submit(learner, sample.exercise());
        WORLD.tell(finished(WORLD.runOf(submission), OK, OK, OK));

        WORLD.jobs.runAll();

        assertThat(status(submission)).isEqualTo("GRADED");
    }

    @Test
    void end_of_a_run_that_is_nobodys_submission_is_none_of_our_business() {
        var before = WORLD.passed.size();

        WORLD.tell(finished(new RunId(WORLD.ids.next()), OK, OK, OK));

        WORLD.jobs.runAll();
        assertThat(WORLD.passed).hasSize(before);
    }

    @Test
    void sandbox_errors_get_three_runs_and_then_the_submission_fails() {
        var submission = WORLD.submit(learner, sample.exercise());
        for (var number = 1; number <= 3; number++) {
            WORLD.jobs.runAll();
            assertThat(status(submission)).isEqualTo("RUNNING");
            WORLD.tell(finished(WORLD.runOf(submission), OK, SANDBOX_ERROR, OK));
        }

        assertThat(status(submission)).isEqualTo("FAILED");
        assertThat(grades(submission)).isZero();
        assertThat(told(submission)).isEmpty();
    }

    @Test
    void sandbox_that_failed_once_grades_by_the_next_run_only() {
        var submission = WORLD.submit(learner, sample.exercise());
        WORLD.jobs.runAll();
        var first = WORLD.runOf(submission);
        WORLD.tell(new RunFinished(first, RunStatus.FAILED, List.of(), Sha256.of("")));
        WORLD.jobs.runAll();
        var second = WORLD.runOf(submission);
        assertThat(second).isNotEqualTo(first);

        WORLD.tell(finished(first, WRONG_ANSWER, OK, OK));
        assertThat(status(submission)).isEqualTo("RUNNING");
        WORLD.tell(finished(second, OK, OK, OK));

        assertThat(status(submission)).isEqualTo("GRADED");
        assertThat(told(submission)).hasSize(1);
    }

    @Test
    void run_that_leaves_a_test_out_grades_nothing() {
        var submission = WORLD.submit(learner, sample.exercise());
        WORLD.jobs.runAll();

        WORLD.tell(finished(WORLD.runOf(submission), OK, OK));

        assertThat(grades(submission)).isZero();
        assertThat(status(submission)).isEqualTo("QUEUED");
    }

    @Test
    void submission_waits_while_the_sandbox_takes_no_runs() {
        WORLD.runs.isGrading = false;
        var submission = WORLD.submit(learner, sample.exercise());
        WORLD.jobs.runAll();
        assertThat(status(submission)).isEqualTo("QUEUED");

        WORLD.runs.isGrading = true;
        WORLD.jobs.runAll();

        assertThat(status(submission)).isEqualTo("RUNNING");
    }

    @Test
    void fourth_submission_has_to_wait_for_the_others() {
        for (var number = 0; number < 3; number++) WORLD.submit(learner, sample.exercise());

        var fourth = submitRaw("{\"files\":[{\"name\":\"main.py\",\"content\":\"\"}]}");

        assertThat(fourth.status()).isEqualTo(429);
        assertThat(fourth.code()).isEqualTo("TOO_MANY_SUBMISSIONS");
    }

    @Test
    void ten_submissions_at_once_do_not_get_round_the_limit() throws Exception {
        try (var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 10)
                    .mapToObj(_ -> tasks.submit(() -> submitRaw("{\"files\":[{\"name\":\"main.py\",\"content\":\"\"}]}")
                            .status()))
                    .toList();
            var accepted = 0;
            for (var one : all) if (one.get() == 202) accepted++;
            assertThat(accepted).isEqualTo(3);
        }
    }

    private Reply submitRaw(String body) {
        return WORLD.send(learner, "POST", "/exercises/" + sample.exercise() + "/submissions", body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, quoteCharacter = '`', textBlock = """
            BODY                                                               | STATUS | CODE
            {"files": []}                                                      |    422 | FILES_MALFORMED
            {"files": [{"name": "a.py", "content": "1"}, {"name": "a.py", "content": "2"}]} | 422 | FILES_MALFORMED
            {"files": [{"name": "../a.py", "content": "1"}]}                   |    422 | INVALID
            {"files": [{"name": "a.py", "content": "\\u0000"}]}                |    422 | INVALID
            {"files": [{"name": "a.py", "content": "\\u0007"}]}                |    422 | TEXT_MALFORMED
            {"files": [{"name": "a.py"}]}                                      |    422 | INVALID
            {"files": [{"name": "a.py", "content": 5}]}                        |    422 | INVALID
            {"files": "main.py"}                                               |    422 | INVALID
            {"files": [null]}                                                  |    422 | *
            {"program": "print(1)"}                                            |    422 | INVALID
            {}                                                                 |    422 | INVALID
            []                                                                 |    422 | *
            {"files":                                                          |    400 | MALFORMED
            """)
    void hostile_bodies(String body, int status, String code) {
        var reply = submitRaw(body);

        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        if (!code.equals("*")) assertThat(reply.code()).isEqualTo(code);
    }

    @Test
    void hidden_tests_show_a_number_and_a_verdict_and_nothing_else() {
        var submission = WORLD.submit(learner, sample.exercise());
        WORLD.tell(finished(WORLD.runOf(submission), OK, WRONG_ANSWER, CPU_LIMIT));

        for (var reader : List.of(learner, sample.author())) {
            var reply = WORLD.get(reader, "/submissions/" + submission);
            assertThat(reply.text()).doesNotContain("secret").doesNotContain("out\uFFFD2");
            var verdicts = reply.json().get("verdicts");
            assertThat(verdicts.get(1).get("stdout").asString()).isEqualTo("out\uFFFD1");
            assertThat(verdicts.get(1).get("expected").asString()).isEqualTo("3\n");
            assertThat(verdicts.get(2).get("name").asString()).isEqualTo("Hidden test 1");
            assertThat(verdicts.get(2).get("verdict").asString()).isEqualTo("CPU_LIMIT");
            assertThat(verdicts.get(2).has("stdout")).isFalse();
        }
        var exercise = WORLD.get(learner, "/exercises/" + sample.exercise());
        assertThat(exercise.text()).doesNotContain("secret");
        assertThat(exercise.json().get("hiddenCount").asInt()).isEqualTo(1);
        assertThat(exercise.json().get("tests")).hasSize(2);
        assertThat(exercise.json().get("lastSubmission").asString()).isEqualTo(submission.toString());
    }

    @Test
    void own_submissions_come_in_pages_and_nobody_elses() {
        var other = WORLD.enrolled(sample);
        WORLD.submit(other, sample.exercise());
        var first = WORLD.submit(learner, sample.exercise());
        var second = WORLD.submit(learner, sample.exercise());
        var path = "/exercises/" + sample.exercise() + "/submissions?limit=1";

        var one = WORLD.get(learner, path).json();
        var two = WORLD.get(learner, path + "&cursor=" + one.get("nextCursor").asString())
                .json();

        assertThat(one.get("items").get(0).get("id").asString()).isEqualTo(second.toString());
        assertThat(two.get("items").get(0).get("id").asString()).isEqualTo(first.toString());
        assertThat(two.get("nextCursor").isNull()).isTrue();
    }

    @Test
    void progress_and_gradebook_show_the_best_of_all_submissions() {
        var half = WORLD.submit(learner, sample.exercise());
        WORLD.tell(finished(WORLD.runOf(half), OK, WRONG_ANSWER, OK));
        var none = WORLD.submit(learner, sample.exercise());
        WORLD.tell(finished(WORLD.runOf(none), WRONG_ANSWER, WRONG_ANSWER, WRONG_ANSWER));
        WORLD.send(learner, "PUT", "/lessons/" + sample.lesson() + "/completion", null);

        var progress =
                WORLD.get(learner, "/courses/" + sample.course() + "/progress").json();
        var row = WORLD.get(sample.author(), "/courses/" + sample.course() + "/gradebook")
                .json()
                .get("items")
                .get(0);
        var enrolment = WORLD.get(learner, "/me/enrolments").json().get("items").get(0);

        assertThat(progress.get("done").asInt()).isEqualTo(1);
        assertThat(progress.get("total").asInt()).isEqualTo(2);
        assertThat(progress.get("exercises").get(0).get("bestScore").asInt()).isEqualTo(50);
        assertThat(row.get("learner").get("id").asString())
                .isEqualTo(learner.id().toString());
        assertThat(row.get("exercises").get(0).get("submissions").asInt()).isEqualTo(2);
        assertThat(row.get("exercises").get(0).get("bestScore").asInt()).isEqualTo(50);
        assertThat(enrolment.get("progress").get("done").asInt()).isEqualTo(1);
    }

    @Test
    void submission_whose_job_was_lost_is_found_and_run() {
        var submission = WORLD.submit(learner, sample.exercise());
        WORLD.jobs.forget();
        sweep();
        WORLD.jobs.runAll();
        assertThat(status(submission)).as("too young to be lost").isEqualTo("QUEUED");

        age(submission);
        sweep();
        WORLD.jobs.runAll();

        assertThat(status(submission)).isEqualTo("RUNNING");
    }

    private static void sweep() {
        WORLD.bean("stalledSubmissions", RecurringJob.class).work().run();
    }

    private static void age(SubmissionId submission) {
        WORLD.database
                .jdbc()
                .sql("UPDATE learning.submission SET moved_at = moved_at - interval '1 hour' WHERE id = ?")
                .param(submission.uuid())
                .update();
    }

    @Test
    void run_that_ended_unheard_is_graded_when_its_start_is_repeated() {
        var submission = WORLD.submit(learner, sample.exercise());
        var run = WORLD.runOf(submission);
        WORLD.jobs.runAll();
        WORLD.runs.end(finished(run, OK, OK, OK));

        age(submission);
        sweep();
        WORLD.jobs.runAll();

        assertThat(status(submission)).isEqualTo("GRADED");
        assertThat(told(submission)).hasSize(1);
    }
}
