package world.azora.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.learning.LearningWorld.WORLD;
import static world.azora.learning.LearningWorld.finished;
import static world.azora.sandbox.Verdict.OK;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.azora.platform.trace.TraceEdge;
import world.azora.platform.trace.TraceFragment;
import world.azora.platform.trace.TraceNode;

final class LearningTraceTest {
    private final LearningWorld.Sample sample = WORLD.published(WORLD.educator());
    private final SubmissionId submission = WORLD.submit(WORLD.enrolled(sample), sample.exercise());
    private final String run = WORLD.runOf(submission).toString();
    private final LearningTrace trace = WORLD.bean(LearningTrace.class);

    @BeforeEach
    void graded() {
        WORLD.tell(finished(WORLD.runOf(submission), OK, OK, OK));
    }

    private String grade() {
        return trace.around(submission.toString()).nodes().get(1).id();
    }

    @Test
    void same_fragment_is_found_from_submission_run_and_grade() {
        var fragment = trace.around(submission.toString());

        assertThat(fragment.nodes()).extracting(TraceNode::type).containsExactly("submission", "grade");
        assertThat(fragment.nodes()).allMatch(TraceNode::verified);
        assertThat(fragment.edges())
                .containsExactly(
                        new TraceEdge(submission.toString(), run, "ran"),
                        new TraceEdge(run, grade(), "graded"),
                        new TraceEdge(submission.toString(), grade(), "graded"));
        assertThat(trace.around(run)).isEqualTo(fragment);
        assertThat(trace.around(grade())).isEqualTo(fragment);
    }

    @Test
    void changed_program_no_longer_verifies_and_neither_does_a_changed_verdict() {
        update("UPDATE learning.submission_file SET content = 'print(2)' WHERE submission_id = ?");
        assertThat(trace.around(run).nodes()).extracting(TraceNode::verified).containsExactly(false, true);

        update("UPDATE learning.verdict SET verdict = 'EXIT' WHERE submission_id = ? AND position = 1");
        assertThat(trace.around(run).nodes()).extracting(TraceNode::verified).containsExactly(false, false);
    }

    private void update(String sql) {
        WORLD.database.jdbc().sql(sql).param(submission.uuid()).update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sub_",
                "sub_zzz",
                "grd_00000000000000000000000000",
                "txn_00000000000000000000000000",
                "x",
                "run_%"
            })
    void unknown_ids_are_nothing(String id) {
        assertThat(trace.around(id)).isEqualTo(TraceFragment.EMPTY);
    }
}
