package world.azora.learning.submission;

import java.time.Instant;
import java.util.List;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.learning.ExerciseId;
import world.azora.learning.Fingerprint;
import world.azora.learning.SubmissionId;
import world.azora.sandbox.SourceFile;

/** What one learner handed in, without the files. */
record Submission(SubmissionId id, UserId learner, Target target, Instant at) {
    /** The exercise as it was then; the hash is that of its tests. */
    record Target(ExerciseId exercise, int version, CourseId course, Sha256 tests) {}

    /** Stands for who handed in what, when, and for which tests. */
    Sha256 hash(List<SourceFile> files) {
        var print = new Fingerprint("azora/submission/1")
                .add(id.toString())
                .add(learner.toString())
                .add(target.exercise.toString())
                .add(target.version)
                .add(target.course.toString())
                .add(target.tests.hex())
                .add(at.toString())
                .add(files.size());
        for (var file : files) print.add(file.name()).add(file.content());
        return print.hash();
    }
}
