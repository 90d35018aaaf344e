package world.azora.sandbox.queue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.Refusal;
import world.azora.kernel.UserId;
import world.azora.sandbox.Comparator;
import world.azora.sandbox.Language;
import world.azora.sandbox.Limits;
import world.azora.sandbox.RunId;
import world.azora.sandbox.RunRequest;
import world.azora.sandbox.SandboxProblem;
import world.azora.sandbox.SourceFile;
import world.azora.sandbox.TestCase;

/** What a person sends: either tests, or only what the program shall read. What is left out has a default. */
record RunBody(
        Language language,
        List<SourceFile> files,
        @Nullable List<Test> tests,
        @Nullable String stdin,
        @Nullable SomeLimits limits,
        @Nullable Boolean stopOnFirstFailure) {
    record Test(
            String name,
            @Nullable String stdin,
            @Nullable String expected,
            @Nullable Comparator comparator,
            @Nullable Integer weight,
            @Nullable Boolean hidden) {
        TestCase test() {
            var usual = expected == null ? Comparator.NONE : Comparator.TRIMMED_LINES;
            return new TestCase(
                    name, or(stdin, ""), or(expected, ""), or(comparator, usual), or(weight, 1), or(hidden, false));
        }
    }

    record SomeLimits(
            @Nullable Integer cpuMs,
            @Nullable Integer wallMs,
            @Nullable Integer memoryMb,
            @Nullable Integer outputKb) {
        Limits limits() {
            return new Limits(
                    or(cpuMs, Limits.DEFAULT.cpuMs()),
                    or(wallMs, Limits.DEFAULT.wallMs()),
                    or(memoryMb, Limits.DEFAULT.memoryMb()),
                    or(outputKb, Limits.DEFAULT.outputKb()));
        }
    }

    RunRequest request(RunId id, UserId person) {
        var asked = limits == null ? Limits.DEFAULT : limits.limits();
        return new RunRequest(id, person, language, files, cases(), asked, or(stopOnFirstFailure, false));
    }

    private List<TestCase> cases() {
        if ((tests == null) == (stdin == null)) throw new Refusal(SandboxProblem.STDIN_OR_TESTS);
        if (tests != null) return tests.stream().map(Test::test).toList();
        return List.of(new TestCase("stdin", or(stdin, ""), "", Comparator.NONE, 1, false));
    }

    private static <T> T or(@Nullable T given, T usual) {
        return Optional.ofNullable(given).orElse(usual);
    }
}
