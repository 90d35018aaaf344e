package world.azora.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first command that a newcomer runs, in an empty home folder. */
final class DemoTest {
    private static final int STEPS = 16;

    @TempDir
    private Path home;

    @Test
    void demo_tells_the_tour_a_line_per_step_and_the_log_keeps_quiet_meanwhile() throws Exception {
        var ended = CommandByHand.azora(home, List.of("demo", "--exit", "--port", "0"))
                .run();

        assertThat(ended.exit()).as(ended.output()).isZero();
        var lines = ended.lines();
        var first = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("   1/16  "))
                .findFirst()
                .orElseThrow());
        var told = lines.subList(first, first + STEPS);
        assertThat(IntStream.rangeClosed(1, STEPS))
                .allSatisfy(step -> assertThat(told.get(step - 1)).matches(" +" + step + "/" + STEPS + "  \\S.*"));
        assertThat(lines.subList(0, first)).noneMatch(line -> line.contains("activity.recorded"));
        assertThat(lines.get(first + STEPS)).isEqualTo("Every step of the tour held.");
    }
}
