package world.azora.learning;

import java.util.HashSet;
import java.util.List;
import world.azora.kernel.Refusal;
import world.azora.kernel.Sha256;
import world.azora.kernel.Text;
import world.azora.sandbox.Language;
import world.azora.sandbox.Limits;
import world.azora.sandbox.TestCase;

/**
 * A code exercise as its author writes it.
 *
 * @param prompt what to do, in CommonMark, up to 20,000 characters
 * @param starter the program a learner begins with, up to 20,000 characters
 * @param tests 1 to 50, with names of their own and weights of 1 to 100, up to a million characters in all
 */
public record ExerciseDraft(
        String title, Language language, String prompt, String starter, List<TestCase> tests, Limits limits) {
    private static final int TEXT_LENGTH_MAX = 20_000;
    private static final int TESTS_MAX = 50;
    private static final int WEIGHT_MAX = 100;
    private static final int TESTS_LENGTH_MAX = 1_000_000;

    /** The most that a test may use: a queue of submissions must not stand behind one that takes a minute. */
    private static final Limits LIMITS_MAX = new Limits(10_000, 20_000, 512, 256);

    public ExerciseDraft {
        title = Text.line(title, CourseDraft.TITLE_LENGTH_MAX);
        prompt = Text.lines(prompt, TEXT_LENGTH_MAX);
        starter = Text.lines(starter, TEXT_LENGTH_MAX);
        tests = List.copyOf(tests);
        if (!areTests(tests)) throw new Refusal(LearningProblem.TESTS_MALFORMED);
        if (!limits.equals(limits.atMost(LIMITS_MAX))) throw new Refusal(LearningProblem.LIMITS_MALFORMED);
    }

    private static boolean areTests(List<TestCase> tests) {
        var names = new HashSet<String>();
        var length = 0L;
        for (var test : tests) {
            if (test.weight() < 1 || test.weight() > WEIGHT_MAX || !names.add(test.name())) return false;
            length += test.stdin().length() + test.expected().length();
        }
        return !tests.isEmpty() && tests.size() <= TESTS_MAX && length <= TESTS_LENGTH_MAX;
    }

    /** Stands for all that decides a grade, so that a submission says which tests it was held against. */
    public Sha256 testsHash() {
        var print = new Fingerprint("azora/exercise-tests/1").add(language.name());
        print.add(limits.cpuMs()).add(limits.wallMs()).add(limits.memoryMb()).add(limits.outputKb());
        for (var test : tests) {
            print.add(test.name()).add(test.stdin()).add(test.expected());
            print.add(test.comparator().name()).add(test.weight()).add(Boolean.toString(test.hidden()));
        }
        return print.hash();
    }
}
