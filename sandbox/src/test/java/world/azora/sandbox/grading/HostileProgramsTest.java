package world.azora.sandbox.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import world.azora.sandbox.Language;
import world.azora.sandbox.Limits;
import world.azora.sandbox.SourceFile;

/**
 * Each program in {@code hostile/} says in its first lines how it must end and what it then has written. Afterwards no
 * process is alive and no file is left.
 */
final class HostileProgramsTest {
    // The machine may be busy: only what must meet the limit of real time gets little of it.
    private static final Limits LIMITS = new Limits(1000, 15_000, 128, 64);
    private static final Limits SHORT = new Limits(1000, 700, 128, 64);

    @TempDir
    static Path folder;

    private static Workshop workshop;

    @BeforeAll
    static void open() throws IOException {
        // Slots have users of their own, who must be able to pass through.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        workshop = new Workshop(folder);
    }

    @AfterAll
    static void close() throws IOException {
        workshop.close();
        assertThat(Workshop.list(folder)).isEmpty();
    }

    @AfterEach
    void nothing_is_left() {
        assertThat(workshop.processesLeftAfterAMoment()).isEmpty();
        assertThat(workshop.filesLeft()).isEmpty();
    }

    static Stream<Path> programs() throws IOException, URISyntaxException {
        var here = Path.of(Objects.requireNonNull(HostileProgramsTest.class.getResource("/hostile"))
                .toURI());
        return Workshop.list(here).stream();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void hostile_program_is_stopped(Path file) throws Exception {
        var name = Objects.requireNonNull(file.getFileName()).toString();
        var language = name.endsWith(".py") ? Language.PYTHON : Language.JAVASCRIPT;
        assumeThat(workshop.has(language)).as(workshop.states()).isTrue();
        assumeThat(name.matches("x32_call.py|int_0x80.py")
                        && !System.getProperty("os.arch").equals("amd64"))
                .isFalse();
        var lines = Files.readAllLines(file);

        var limits = lines.get(0).endsWith("ends WALL_LIMIT") ? SHORT : LIMITS;
        var result = workshop.run(language, sources(file, language), limits);

        assertThat(result.verdict().name())
                .as("%s %s", result, lines)
                .isIn(List.of(afterWord(lines.get(0), "ends").split("\\|", -1)));
        assertThat(result.stdout() + result.stderr())
                .contains(afterWord(lines.get(1), "says"))
                .doesNotContain("did it");
    }

    @Test
    void program_that_waits_dies_with_an_interrupted_worker() throws Exception {
        assumeThat(workshop.has(Language.PYTHON)).isTrue();
        var sleeper = List.of(new SourceFile("main.py", "import time\ntime.sleep(100)"));
        var started = System.nanoTime();
        var worker = Thread.ofPlatform().start(() -> workshop.runUntilInterrupted(sleeper));
        while (workshop.processesLeft().isEmpty() && System.nanoTime() - started < 5_000_000_000L) Thread.onSpinWait();

        worker.interrupt();
        worker.join(5000);

        assertThat(worker.isAlive()).isFalse();
    }

    private static List<SourceFile> sources(Path file, Language language) throws IOException {
        var program = Files.readString(file);
        if (language == Language.JAVASCRIPT) return List.of(new SourceFile("main.js", program));
        try (var in =
                Objects.requireNonNull(HostileProgramsTest.class.getResourceAsStream("/hostile-library/calls.py"))) {
            var calls = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(new SourceFile("main.py", program), new SourceFile("calls.py", calls));
        }
    }

    private static String afterWord(String line, String word) {
        return line.substring(line.indexOf(word) + word.length()).strip();
    }
}
