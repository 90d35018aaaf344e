package world.azora.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.learning.LearningWorld.WORLD;
import static world.azora.learning.LearningWorld.finished;
import static world.azora.sandbox.Verdict.OK;
import static world.azora.sandbox.Verdict.WRONG_ANSWER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.azora.kernel.Actor;
import world.azora.platform.trace.TraceEdge;
import world.azora.platform.trace.TraceNode;

/** Changing grades: what counts afterwards, who is told, and who may. */
final class RegradeTest {
    private final LearningWorld.Sample sample = WORLD.published(WORLD.educator());
    private final Actor learner = WORLD.enrolled(sample);
    private final SubmissionId submission = WORLD.submit(learner, sample.exercise());

    @Test
    void score_of_one_submission_can_be_changed_and_is_told_when_it_passes_or_no_longer_does() {
        WORLD.tell(finished(WORLD.runOf(submission), OK, WRONG_ANSWER, OK));
        assertThat(score()).isEqualTo("50 false false");

        assertThat(regrade(99).status()).isEqualTo(201);
        WORLD.jobs.runAll();
        assertThat(score()).isEqualTo("99 false true");
        assertThat(told()).isZero();

        assertThat(regrade(100).json().at("/items/0/before/score").asInt()).isEqualTo(99);
        assertThat(regrade(100).json().required("regraded").asInt()).isZero();
        WORLD.jobs.runAll();
        assertThat(score()).isEqualTo("100 true true");
        assertThat(told()).isEqualTo(1);
        assertThat(WORLD.bean(Results.class).passes(sample.exercise(), learner.id()))
                .isTrue();

        regrade(0);
        WORLD.jobs.runAll();
        assertThat(score()).isEqualTo("0 false true");
        assertThat(told()).isEqualTo(2);
        assertThat(WORLD.bean(Results.class).passes(sample.exercise(), learner.id()))
                .isFalse();
        assertThat(WORLD.send(sample.author(), "GET", "/exercises/" + sample.exercise() + "/regrades?limit=2", null)
                        .json()
                        .required("nextCursor")
                        .isNull())
                .isFalse();
    }

    @Test
    void tests_are_weighed_anew_for_everybody_without_running_again() {
        WORLD.tell(finished(WORLD.runOf(submission), OK, WRONG_ANSWER, OK));
        var other = WORLD.submit(WORLD.enrolled(sample), sample.exercise());
        WORLD.tell(finished(WORLD.runOf(other), WRONG_ANSWER, OK, OK));

        var reply = weigh("{\"two\":0}");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().required("regraded").asInt()).isEqualTo(2);
        assertThat(score()).isEqualTo("100 true true");
        assertThat(weigh("{\"two\":0}").json().required("regraded").asInt()).isZero();

        assertThat(weigh("{\"two\":2}").json().required("regraded").asInt()).isEqualTo(2);
        assertThat(score()).isEqualTo("50 false false");
    }

    @Test
    void regrade_stands_in_the_trace_after_the_grade_and_shows_when_it_was_changed() {
        WORLD.tell(finished(WORLD.runOf(submission), OK, OK, OK));
        var id = regrade(40).json().at("/items/0/id").asString();
        var trace = WORLD.bean(LearningTrace.class);
        var grade = trace.around(submission.toString()).nodes().get(1).id();

        var fragment = trace.around(id);
        assertThat(fragment.nodes())
                .singleElement()
                .matches(TraceNode::verified)
                .matches(node -> node.title().equals("regraded from 100 to 40 of 100: Looked again"));
        assertThat(fragment.edges()).containsExactly(new TraceEdge(grade, id, "regraded"));
        assertThat(trace.around(grade).edges()).contains(new TraceEdge(grade, id, "regraded"));
        assertThat(trace.around("rgr_x").nodes()).isEmpty();

        WORLD.database
                .jdbc()
                .sql("UPDATE learning.regrade SET score = 41 WHERE submission_id = ?")
                .param(submission.uuid())
                .update();
        assertThat(trace.around(id).nodes()).singleElement().matches(node -> !node.verified());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
            WHO      | PATH                          | BODY                                     | STATUS | CODE
            author   | /submissions/SUB/regrades     | {"score":-1,"reason":"x"}                |    422 | SCORE_MALFORMED
            author   | /submissions/SUB/regrades     | {"score":101,"reason":"x"}               |    422 | SCORE_MALFORMED
            author   | /submissions/SUB/regrades     | {"score":1,"reason":""}                  |    422 | TEXT_MALFORMED
            author   | /submissions/SUB/regrades     | {"score":1}                              |    422 | INVALID
            learner  | /submissions/SUB/regrades     | {"score":100,"reason":"x"}               |    403 | NOT_THE_AUTHOR
            stranger | /submissions/SUB/regrades     | {"score":100,"reason":"x"}               |    403 | NOT_THE_AUTHOR
            author   | /submissions/NONE/regrades    | {"score":100,"reason":"x"}               |    404 | SUBMISSION_UNKNOWN
            learner  | /exercises/EX/regrades        | {"weights":{"two":0},"reason":"x"}       |    403 | NOT_THE_AUTHOR
            author   | /exercises/EX/regrades        | {"weights":{"three":0},"reason":"x"}     |    422 | WEIGHTS_MALFORMED
            author   | /exercises/EX/regrades        | {"weights":{},"reason":"x"}              |    422 | WEIGHTS_MALFORMED
            author   | /exercises/EX/regrades        | {"weights":{"two":101},"reason":"x"}     |    422 | WEIGHTS_MALFORMED
            author   | /exercises/EX/regrades        | {"weights":{"two":-1},"reason":"x"}      |    422 | WEIGHTS_MALFORMED
            author   | /exercises/EX/regrades        | {"weights":{"one":0,"two":0,"secret name":0},"reason":"x"} | 422 | WEIGHTS_MALFORMED
            """)
    void mistake_is_answered(String who, String path, String body, int status, String code) {
        WORLD.tell(finished(WORLD.runOf(submission), OK, WRONG_ANSWER, OK));
        var actor = switch (who) {
            case "author" -> sample.author();
            case "learner" -> learner;
            default -> WORLD.educator();
        };
        var filled = path.replace("SUB", submission.toString())
                .replace("EX", sample.exercise().toString())
                .replace("NONE", new SubmissionId(WORLD.ids.next()).toString());

        var reply = WORLD.send(actor, "POST", filled, body);

        assertThat(reply.json().required("code").asString() + " " + reply.status())
                .isEqualTo(code + " " + status);
        assertThat(score()).isEqualTo("50 false false");
    }

    @Test
    void submission_that_is_not_graded_yet_has_no_grade_to_change() {
        assertThat(regrade(100).json().required("code").asString()).isEqualTo("SUBMISSION_UNKNOWN");
    }

    private Reply regrade(int score) {
        var body = "{\"score\":%d,\"reason\":\"Looked again\"}".formatted(score);
        return WORLD.send(sample.author(), "POST", "/submissions/" + submission + "/regrades", body);
    }

    private Reply weigh(String weights) {
        var body = "{\"weights\":%s,\"reason\":\"The test was wrong\"}".formatted(weights);
        return WORLD.send(sample.author(), "POST", "/exercises/" + sample.exercise() + "/regrades", body);
    }

    private String score() {
        var view =
                WORLD.send(learner, "GET", "/submissions/" + submission, null).json();
        return view.required("score").asInt() + " " + view.required("passed").asBoolean() + " "
                + view.required("regraded").asBoolean();
    }

    private long told() {
        return WORLD.changed.stream()
                .filter(event -> event.submission().equals(submission))
                .count();
    }
}
