package world.azora.sandbox;

import java.util.HashSet;
import java.util.List;
import world.azora.kernel.Refusal;
import world.azora.kernel.UserId;

/**
 * Asks for a program to be run once per test.
 *
 * @param person for whom; the queue is fair between people
 * @param files 1 to 20; the first is the program, the others lie beside it
 * @param tests 1 to 100
 * @param stopOnFirstFailure whether the tests after one that did not go well are left out
 */
public record RunRequest(
        RunId id,
        UserId person,
        Language language,
        List<SourceFile> files,
        List<TestCase> tests,
        Limits limits,
        boolean stopOnFirstFailure) {
    public static final int FILES_MAX = 20;
    public static final int TESTS_MAX = 100;

    /** Of all files together, and of all tests together, in characters. */
    public static final int LENGTH_MAX = 2 * 1024 * 1024;

    public RunRequest {
        files = List.copyOf(files);
        tests = List.copyOf(tests);
        if (files.isEmpty() || files.size() > FILES_MAX) throw new Refusal(SandboxProblem.FILES_OUT_OF_RANGE);
        if (tests.isEmpty() || tests.size() > TESTS_MAX) throw new Refusal(SandboxProblem.TESTS_OUT_OF_RANGE);
        if (files.stream().mapToInt(file -> file.content().length()).sum() > LENGTH_MAX)
            throw new Refusal(SandboxProblem.FILE_TOO_LARGE);
        if (tests.stream()
                        .mapToInt(
                                test -> test.stdin().length() + test.expected().length())
                        .sum()
                > LENGTH_MAX) throw new Refusal(SandboxProblem.TEST_TOO_LARGE);
        var names = new HashSet<String>();
        if (!files.stream().map(SourceFile::name).allMatch(names::add))
            throw new Refusal(SandboxProblem.FILE_NAME_TWICE);
    }
}
