package world.azora.sandbox.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.azora.sandbox.Comparator;
import world.azora.sandbox.Language;
import world.azora.sandbox.Limits;
import world.azora.sandbox.SourceFile;
import world.azora.sandbox.TestCase;
import world.azora.sandbox.TestResult;
import world.azora.sandbox.Verdict;

final class GraderTest {
    private static final TestCase SUM = new TestCase("sum", "1 2\n", "3", Comparator.TRIMMED_LINES, 1, false);

    @TempDir
    static Path folder;

    private static Workshop workshop;

    @BeforeAll
    static void open() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        workshop = new Workshop(folder);
    }

    @AfterAll
    static void close() {
        workshop.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, quoteCharacter = '`', textBlock = """
            LANGUAGE   | VERDICT       | PROGRAM
            PYTHON     | OK            | print(sum(map(int, input().split())))
            PYTHON     | OK            | print(sum(map(int, open('/dev/stdin').read().split())))
            PYTHON     | OK            | print(3); exit()
            PYTHON     | OK            | import threading; t = threading.Thread(target=print, args=(3,)); t.start()
            PYTHON     | OK            | import asyncio; asyncio.run(asyncio.sleep(0.01)); print(3)
            PYTHON     | OK            | import sqlite3; print(sqlite3.connect(':memory:').execute('select 1 + 2').fetchone()[0])
            PYTHON     | OK            | open('/tmp/a', 'w').write('3'); print(open('/tmp/a').read())
            PYTHON     | OK            | import side; print(side.THREE)
            PYTHON     | WRONG_ANSWER  | print(4)
            PYTHON     | WRONG_ANSWER  | pass
            PYTHON     | COMPILE_ERROR | print(
            PYTHON     | COMPILE_ERROR | if True: return
            PYTHON     | EXIT          | raise SyntaxError('not by the language')
            PYTHON     | EXIT          | print(3); exit(3)
            PYTHON     | EXIT          | print(1 / 0)
            PYTHON     | EXIT          | f = lambda: f() + 1; f()
            PYTHON     | MEMORY_LIMIT  | x = [0] * (10 ** 9)
            JAVASCRIPT | OK            | console.log(require('fs').readFileSync('/dev/stdin', 'utf8').split(' ').map(Number).reduce((a, b) => a + b))
            JAVASCRIPT | OK            | require('readline').createInterface({input: process.stdin}).on('line', () => console.log(3))
            JAVASCRIPT | WRONG_ANSWER  | console.log(4)
            JAVASCRIPT | COMPILE_ERROR | console.log(
            JAVASCRIPT | EXIT          | throw new SyntaxError('not by the language')
            JAVASCRIPT | EXIT          | process.exit(3)
            """)
    void program_gets_its_verdict(Language language, Verdict verdict, String program) throws InterruptedException {
        var name = language == Language.PYTHON ? "main.py" : "main.js";
        var files = List.of(new SourceFile(name, program), new SourceFile("side.py", "THREE = 3\n"));

        var result = workshop.grade(language, files, List.of(SUM), Limits.DEFAULT)
                .results()
                .getFirst();

        assertThat(result.verdict()).as("%s", result).isEqualTo(verdict);
    }

    @Test
    void each_test_is_a_run_of_its_own_and_leaves_nothing_to_the_next() throws InterruptedException {
        var program = """
                import os, sys
                print(sys.stdin.read().strip(), os.listdir('/tmp'))
                open('/tmp/left', 'w').write('x')
                """;
        var tests = List.of(
                new TestCase("a", "a", "a []", Comparator.TRIMMED_LINES, 1, false),
                new TestCase("b", "b", "b []", Comparator.TRIMMED_LINES, 1, true));

        var grading = workshop.grade(Language.PYTHON, files(program), tests, Limits.DEFAULT);

        assertThat(grading.results()).extracting(TestResult::verdict).containsExactly(Verdict.OK, Verdict.OK);
        assertThat(workshop.filesLeft()).isEmpty();
    }

    @Test
    void output_over_the_limit_is_cut_reported_and_kept() throws InterruptedException {
        var limits = new Limits(2000, 5000, 256, 1);

        var result = workshop.run(Language.PYTHON, files("print('x' * 1023)\nprint('y')"), limits);

        assertThat(result.verdict()).isEqualTo(Verdict.OUTPUT_LIMIT);
        assertThat(result.truncated()).isTrue();
        assertThat(result.stdout()).isEqualTo("x".repeat(1023) + "\n");
    }

    @Test
    void output_of_exactly_the_limit_is_whole() throws InterruptedException {
        var limits = new Limits(2000, 5000, 256, 1);

        var result = workshop.run(Language.PYTHON, files("print('x' * 1023)"), limits);

        assertThat(result.verdict()).isEqualTo(Verdict.OK);
        assertThat(result.truncated()).isFalse();
    }

    @Test
    void what_was_used_is_measured() throws InterruptedException {
        var program = "import time\nx = bytearray(60 << 20)\nend = time.process_time() + 0.2\n"
                + "while time.process_time() < end: pass\ntime.sleep(0.1)";

        var result = workshop.run(Language.PYTHON, files(program), Limits.DEFAULT);

        assertThat(result.verdict()).isEqualTo(Verdict.OK);
        assertThat(result.cpuMs()).isBetween(200L, 1000L);
        assertThat(result.wallMs()).isGreaterThanOrEqualTo(300L);
        assertThat(result.peakKb()).isBetween(60L << 10, 120L << 10);
    }

    @Test
    void null_characters_and_broken_text_become_replacement_characters() throws InterruptedException {
        var program = "import sys\nsys.stdout.buffer.write(b'a\\x00b\\xff')";

        var result = workshop.run(Language.PYTHON, files(program), Limits.DEFAULT);

        assertThat(result.stdout()).isEqualTo("a\uFFFDb\uFFFD");
    }

    @Test
    void first_failure_stops_if_asked_for() throws InterruptedException {
        var tests = List.of(SUM, SUM, SUM);

        var all = workshop.grade(Language.PYTHON, files("print(4)"), tests, Limits.DEFAULT);
        var some = workshop.gradeUntilFailure(files("print(4)"), tests);

        assertThat(all.results()).hasSize(3);
        assertThat(some.results()).hasSize(1);
    }

    @Test
    void second_execution_gives_the_same_hash_of_outputs() throws InterruptedException {
        var program = "print({'a', 'b', 'c', 'd'}, hash('x'))";

        var first = workshop.grade(Language.PYTHON, files(program), List.of(SUM), Limits.DEFAULT);
        var second = workshop.grade(Language.PYTHON, files(program), List.of(SUM), Limits.DEFAULT);

        assertThat(second.record().outputs()).isEqualTo(first.record().outputs());
        assertThat(second.record().source()).isEqualTo(first.record().source());
        assertThat(second.record().profile()).isEqualTo(first.record().profile());
        assertThat(second.record().toolchain()).isEqualTo(first.record().toolchain());
    }

    private static List<SourceFile> files(String program) {
        return List.of(new SourceFile("main.py", program));
    }
}
