package world.azora.sandbox;

import java.util.Map;
import world.azora.kernel.Refusal;
import world.azora.kernel.Text;

/**
 * One run of the program: what it reads, and what it must write.
 *
 * @param weight its share of the score, 0 to 1000
 * @param hidden whether learners must not see what it reads and expects
 */
public record TestCase(String name, String stdin, String expected, Comparator comparator, int weight, boolean hidden) {
    public static final int LENGTH_MAX = 1024 * 1024;
    private static final int NAME_LENGTH_MAX = 200;
    private static final int WEIGHT_MAX = 1000;

    public TestCase {
        name = Text.line(name, NAME_LENGTH_MAX);
        if (isUnfit(stdin) || isUnfit(expected))
            throw new Refusal(SandboxProblem.TEST_TOO_LARGE, Map.of("lengthMax", LENGTH_MAX));
        if (weight < 0 || weight > WEIGHT_MAX) throw new Refusal(SandboxProblem.WEIGHT_OUT_OF_RANGE);
    }

    // U+0000 cannot be stored by PostgreSQL.
    private static boolean isUnfit(String text) {
        return text.length() > LENGTH_MAX || text.indexOf('\0') >= 0;
    }
}
