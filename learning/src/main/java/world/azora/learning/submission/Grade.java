package world.azora.learning.submission;

import java.time.Instant;
import java.util.List;
import world.azora.kernel.Sha256;
import world.azora.learning.Fingerprint;
import world.azora.learning.GradeId;
import world.azora.learning.SubmissionId;
import world.azora.sandbox.RunId;
import world.azora.sandbox.Verdict;

/** What a submission got for its run. */
record Grade(GradeId id, SubmissionId submission, Source source, Mark mark, Instant at) {
    /** The run, and the hash that the sandbox gave for its record. */
    record Source(RunId run, Sha256 hash) {}

    /** The score is 0 to 100; only what passes all tests gets 100. */
    record Mark(int score, boolean passed) {}

    /** Stands for the submission, the run and what came of it. */
    Sha256 hash(Sha256 submissionHash, List<Verdict> verdicts) {
        var print = new Fingerprint("azora/grade/1")
                .add(id.toString())
                .add(submission.toString())
                .add(submissionHash.hex())
                .add(source.run.toString())
                .add(source.hash.hex())
                .add(mark.score)
                .add(Boolean.toString(mark.passed))
                .add(at.toString())
                .add(verdicts.size());
        for (var verdict : verdicts) print.add(verdict.name());
        return print.hash();
    }
}
