package world.azora.learning.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.learning.ExerciseId;
import world.azora.learning.ExercisePassed;
import world.azora.learning.GradeId;
import world.azora.learning.SubmissionId;
import world.azora.platform.web.JsonModule;
import world.azora.sandbox.RunId;

/** Jobs lie in the database as JSON until they run, possibly in another process. */
final class JobPayloadTest {
    private static final UUID ID = new UUID(1, 2);

    private static Object throughJson(Object payload) {
        var mapper = JsonModule.mapper();
        return mapper.readValue(mapper.writeValueAsBytes(payload), payload.getClass());
    }

    @Test
    void payloads_are_read_as_they_were_written() {
        var start = new StartRun(new SubmissionId(ID), new RunId(ID));
        var passed = new ExercisePassed(
                new GradeId(ID),
                new SubmissionId(ID),
                new RunId(ID),
                new UserId(ID),
                new CourseId(ID),
                new ExerciseId(ID),
                Instant.parse("2026-11-20T10:00:00.123456Z"));

        assertThat(throughJson(start)).isEqualTo(start);
        assertThat(throughJson(passed)).isEqualTo(passed);
    }
}
