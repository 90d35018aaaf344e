package world.azora.learning.submission;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.UserId;
import world.azora.learning.ExerciseId;
import world.azora.learning.GradeId;
import world.azora.learning.SubmissionId;
import world.azora.learning.submission.GradeStore.Hashed;
import world.azora.sandbox.RunId;
import world.azora.sandbox.SourceFile;

/** A submission as those see it who may. */
record SubmissionView(@JsonUnwrapped Line line, List<VerdictLine> verdicts, List<SourceFile> files) {
    /** As a list shows it. */
    record Line(
            SubmissionId id,
            ExerciseId exerciseId,
            UserId learnerId,
            SubmissionStatus status,
            RunId runId,
            Instant at,
            @JsonUnwrapped Result result) {
        static Line of(Stored stored, Optional<Hashed> hashed) {
            var submission = stored.submission();
            return new Line(
                    submission.id(),
                    submission.target().exercise(),
                    submission.learner(),
                    stored.attempt().status(),
                    stored.attempt().run(),
                    submission.at(),
                    hashed.map(Result::of).orElse(Result.NONE));
        }
    }

    /** Missing until it is graded. */
    record Result(
            boolean passed,
            @Nullable Integer score,
            @Nullable GradeId gradeId,
            @Nullable Instant gradedAt,
            boolean regraded) {
        static final Result NONE = new Result(false, null, null, null, false);

        /** The score is what counts now. */
        static Result of(Hashed hashed) {
            var grade = hashed.grade();
            var now = hashed.now();
            return new Result(now.passed(), now.score(), grade.id(), grade.at(), !now.equals(grade.mark()));
        }
    }
}
