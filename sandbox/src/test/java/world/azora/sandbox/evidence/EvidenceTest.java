package world.azora.sandbox.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;
import world.azora.sandbox.Comparator;
import world.azora.sandbox.Language;
import world.azora.sandbox.Limits;
import world.azora.sandbox.RunId;
import world.azora.sandbox.RunRequest;
import world.azora.sandbox.SourceFile;
import world.azora.sandbox.TestCase;
import world.azora.sandbox.TestResult;
import world.azora.sandbox.Verdict;

final class EvidenceTest {
    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
    private static final TestResult RESULT =
            new TestResult("t", Verdict.OK, false, 1, "out", "", false, 10, 5, 100, 0, null);
    private static final RunRequest REQUEST = request("print(1)", "1");

    @Test
    void untouched_run_holds() {
        assertThat(holds(REQUEST, RESULT)).isTrue();
    }

    @Test
    void changed_source_test_or_output_is_found() {
        assertThat(holds(request("print(2)", "1"), RESULT)).isFalse();
        assertThat(holds(request("print(1)", "2"), RESULT)).isFalse();
        assertThat(holds(REQUEST, result(Verdict.WRONG_ANSWER, "out"))).isFalse();
        assertThat(holds(REQUEST, result(Verdict.OK, "other"))).isFalse();
    }

    @Test
    void times_differ_from_run_to_run_and_are_no_part_of_the_outputs() {
        var slower = new TestResult("t", Verdict.OK, false, 1, "out", "", false, 99, 88, 777, 0, null);

        assertThat(holds(REQUEST, slower)).isTrue();
    }

    @Test
    void parts_cannot_be_shifted_into_one_another() {
        assertThat(Evidence.request(files("ab", "c"))).isNotEqualTo(Evidence.request(files("a", "bc")));
    }

    private static boolean holds(RunRequest request, TestResult result) {
        var under = new Evidence.Circumstances(Sha256.of("profile"), Sha256.of("toolchain"), "Python 3", AT, AT);
        var record = Evidence.seal(REQUEST, List.of(RESULT), under);
        return Evidence.holds(record, request, List.of(result));
    }

    private static TestResult result(Verdict verdict, String stdout) {
        return new TestResult("t", verdict, false, 1, stdout, "", false, 10, 5, 100, 0, null);
    }

    private static RunRequest request(String source, String expected) {
        return request(List.of(new SourceFile("main.py", source)), expected);
    }

    private static RunRequest files(String first, String second) {
        return request(List.of(new SourceFile("main.py", first), new SourceFile("side.py", second)), "");
    }

    private static RunRequest request(List<SourceFile> files, String expected) {
        var test = new TestCase("t", "", expected, Comparator.EXACT, 1, false);
        return new RunRequest(
                new RunId(new UUID(0, 1)),
                new UserId(new UUID(0, 2)),
                Language.PYTHON,
                files,
                List.of(test),
                Limits.DEFAULT,
                false);
    }
}
