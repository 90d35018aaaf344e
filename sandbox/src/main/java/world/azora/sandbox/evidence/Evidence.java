package world.azora.sandbox.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.Sha256;
import world.azora.sandbox.RunRecord;
import world.azora.sandbox.RunRequest;
import world.azora.sandbox.TestResult;

/** Makes the record of a run, and makes it again to see whether anything was changed since. */
public final class Evidence {
    private Evidence() {}

    /**
     * What a run ran under.
     *
     * @param profile of the system-call filter
     * @param toolchain of the file that was executed
     */
    public record Circumstances(
            Sha256 profile, Sha256 toolchain, String toolchainVersion, Instant startedAt, Instant finishedAt) {}

    public static RunRecord seal(RunRequest request, List<TestResult> results, Circumstances under) {
        var unsealed = new RunRecord(
                request.id(),
                source(request),
                tests(request),
                under.profile,
                under.toolchain,
                outputs(results),
                Sha256.of(""),
                under.toolchainVersion,
                request.limits(),
                under.startedAt,
                under.finishedAt);
        return new RunRecord(
                unsealed.id(),
                unsealed.source(),
                unsealed.tests(),
                unsealed.profile(),
                unsealed.toolchain(),
                unsealed.outputs(),
                overall(unsealed),
                unsealed.toolchainVersion(),
                unsealed.limits(),
                unsealed.startedAt(),
                unsealed.finishedAt());
    }

    /** Whether request and results, as they are stored now, still give the record. */
    public static boolean holds(RunRecord record, RunRequest request, List<TestResult> results) {
        return seal(request, results, circumstances(record)).equals(record);
    }

    /** Stands for all that a caller asked for; two requests with the same one are the same request. */
    public static Sha256 request(RunRequest request) {
        var fingerprint = new Fingerprint()
                .add(request.person().toString())
                .add(source(request))
                .add(tests(request));
        var limits = request.limits();
        return fingerprint
                .add(limits.cpuMs())
                .add(limits.wallMs())
                .add(limits.memoryMb())
                .add(limits.outputKb())
                .digest();
    }

    private static Circumstances circumstances(RunRecord record) {
        return new Circumstances(
                record.profile(),
                record.toolchain(),
                record.toolchainVersion(),
                record.startedAt(),
                record.finishedAt());
    }

    private static Sha256 source(RunRequest request) {
        var fingerprint = new Fingerprint().add(request.language().name());
        for (var file : request.files()) fingerprint.add(file.name()).add(file.content());
        return fingerprint.digest();
    }

    private static Sha256 tests(RunRequest request) {
        var fingerprint = new Fingerprint().add(request.stopOnFirstFailure() ? 1 : 0);
        for (var test : request.tests()) {
            fingerprint.add(test.name()).add(test.stdin()).add(test.expected());
            fingerprint.add(test.comparator().name()).add(test.weight()).add(test.hidden() ? 1 : 0);
        }
        return fingerprint.digest();
    }

    private static Sha256 outputs(List<TestResult> results) {
        var fingerprint = new Fingerprint();
        for (var result : results) {
            fingerprint.add(result.name()).add(result.verdict().name());
            fingerprint.add(result.stdout()).add(result.stderr()).add(result.truncated() ? 1 : 0);
            fingerprint.add(orNone(result.exit())).add(orNone(result.signal()));
        }
        return fingerprint.digest();
    }

    private static Sha256 overall(RunRecord record) {
        var limits = record.limits();
        return new Fingerprint()
                .add(record.id().toString())
                .add(record.source())
                .add(record.tests())
                .add(record.profile())
                .add(record.toolchain())
                .add(record.outputs())
                .add(record.toolchainVersion())
                .add(limits.cpuMs())
                .add(limits.wallMs())
                .add(limits.memoryMb())
                .add(limits.outputKb())
                .add(record.startedAt().toString())
                .add(record.finishedAt().toString())
                .digest();
    }

    private static long orNone(@Nullable Integer number) {
        return number == null ? -1 : number;
    }
}
