package world.azora.learning.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.azora.kernel.Refusal;
import world.azora.learning.Admission;
import world.azora.learning.CourseDraft;
import world.azora.learning.ExerciseDraft;
import world.azora.learning.LessonDraft;
import world.azora.learning.ModuleDraft;
import world.azora.learning.SampleCourses;
import world.azora.sandbox.Comparator;
import world.azora.sandbox.Language;
import world.azora.sandbox.Limits;
import world.azora.sandbox.TestCase;

final class CourseExchangeTest {
    private static final long SEED = 7;

    /** Pieces that have broken one YAML writer or another. */
    private static final List<String> PIECES = List.of(
            "a",
            "word",
            " ",
            "  ",
            "\n",
            "\n\n",
            "\t",
            "\r\n",
            "#",
            "# no comment",
            ": ",
            "- ",
            "'",
            "\"",
            "\\",
            "---",
            "...",
            "{",
            "}",
            "[",
            "%",
            "@",
            "`",
            "|",
            ">",
            "&a",
            "*a",
            "!!int",
            "yes",
            "null",
            "~",
            "1e3",
            "0x1F",
            "2026-01-01",
            "é",
            "سلام",
            "🙂",
            "\u00A0",
            "\u200F",
            "\uFEFF",
            "<<",
            "? ");

    private static final List<Comparator> COMPARATORS = List.of(Comparator.values());

    private static CourseReader.Reading read(CourseDraft draft) {
        return CourseReader.read(ZipFiles.read(ZipFiles.write(CourseWriter.write(draft))));
    }

    private static CourseDraft wild(SplittableRandom random) {
        var modules = new ArrayList<ModuleDraft>();
        for (var count = random.nextInt(4); count > 0; count--) {
            var lessons = new ArrayList<LessonDraft>();
            for (var number = random.nextInt(4); number > 0; number--)
                lessons.add(new LessonDraft(line(random), text(random)));
            var exercises = new ArrayList<ExerciseDraft>();
            for (var number = random.nextInt(4); number > 0; number--) exercises.add(exercise(random));
            modules.add(new ModuleDraft(line(random), lessons, exercises));
        }
        return new CourseDraft(line(random), text(random), "ar", Admission.BY_ADMISSION, modules);
    }

    private static ExerciseDraft exercise(SplittableRandom random) {
        var tests = new ArrayList<TestCase>();
        for (var number = 1 + random.nextInt(3); number > 0; number--)
            tests.add(new TestCase(
                    line(random) + number,
                    text(random),
                    text(random),
                    COMPARATORS.get(random.nextInt(COMPARATORS.size())),
                    1 + random.nextInt(100),
                    random.nextBoolean()));
        var limits = random.nextBoolean() ? Limits.DEFAULT : new Limits(100, 200, 64, 16);
        return new ExerciseDraft(line(random), Language.JAVASCRIPT, text(random), text(random), tests, limits);
    }

    private static String text(SplittableRandom random) {
        var text = new StringBuilder();
        for (var count = random.nextInt(12); count > 0; count--) text.append(PIECES.get(random.nextInt(PIECES.size())));
        return text.toString();
    }

    private static String line(SplittableRandom random) {
        return "x" + text(random).replaceAll("\\p{Cntrl}", "");
    }

    @Test
    void course_that_was_given_out_is_taken_in_unchanged() {
        var random = new SplittableRandom(SEED);
        for (var round = 0; round < 300; round++) {
            var draft = wild(random);

            var reading = read(draft);

            assertThat(reading.mistakes()).isEmpty();
            assertThat(reading.draft()).contains(draft);
        }
    }

    @Test
    void same_course_gives_the_same_bytes() throws IOException {
        var reading = CourseReader.read(ZipFiles.read(SampleCourses.zip(SampleCourses.PYTHON)));
        var zip = ZipFiles.write(CourseWriter.write(reading.draft().orElseThrow()));

        var again = ZipFiles.write(
                CourseWriter.write(CourseReader.read(ZipFiles.read(zip)).draft().orElseThrow()));

        assertThat(again).isEqualTo(zip);
    }

    @Test
    void hundred_lessons_keep_their_order() {
        var lessons = new ArrayList<LessonDraft>();
        for (var number = 0; number < 100; number++) lessons.add(new LessonDraft("الدرس " + number, ""));
        var draft = new CourseDraft("T", "", "ar", Admission.OPEN, List.of(new ModuleDraft("M", lessons, List.of())));

        assertThat(read(draft).draft()).contains(draft);
    }

    private static final String GOOD_EXERCISE = """
            title: E
            language: python
            prompt: p
            tests:
              - name: a
                expected: 1
            """;

    private static SortedMap<String, byte[]> good() {
        var files = new TreeMap<String, byte[]>();
        files.put("course.yaml", utf8("title: T\n"));
        files.put("modules/01-m/module.yaml", utf8("title: M\n"));
        files.put("modules/01-m/lessons/01-l.md", utf8("# L\n\ntext\n"));
        files.put("modules/01-m/exercises/01-e.yaml", utf8(GOOD_EXERCISE));
        return files;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void usual_values_may_be_left_out() {
        var draft =
                CourseReader.read(ZipFiles.read(ZipFiles.write(good()))).draft().orElseThrow();

        var exercise = draft.modules().getFirst().exercises().getFirst();
        assertThat(draft.language()).isEqualTo("en");
        assertThat(exercise.limits()).isEqualTo(Limits.DEFAULT);
        assertThat(exercise.tests()).containsExactly(new TestCase("a", "", "1", Comparator.TRIMMED_LINES, 1, false));
    }

    @Test
    void folder_around_the_course_and_solutions_within_do_not_matter() {
        var files = new TreeMap<String, byte[]>();
        good().forEach((name, content) -> files.put("my-course/" + name, content));
        files.put("my-course/modules/01-m/exercises/01-e.solution.py", utf8("print(1)"));

        assertThat(CourseReader.read(ZipFiles.read(ZipFiles.write(files))).mistakes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, quoteCharacter = '`', textBlock = """
            FILE                             | CONTENT                                   | LINE | CODE
            course.yaml                      | titel: T                                  |    1 | KEY_MISSING
            course.yaml                      | title: T\\nsumary: S                      |    2 | KEY_UNKNOWN
            course.yaml                      | title: T\\n\\nlanguage: xx                |    1 | COURSE_LANGUAGE_UNKNOWN
            course.yaml                      | title: T\\nadmission: closed              |    2 | VALUE_WRONG
            course.yaml                      | title: [T]                                |    1 | VALUE_WRONG
            course.yaml                      | title: T\\ntitle: U                       |    2 | VALUE_WRONG
            course.yaml                      | title: T\\n  bad: indent                  |    2 | YAML_BROKEN
            course.yaml                      | - title                                   |    1 | YAML_BROKEN
            course.yaml                      | `title: "a\\u0000"`                       |    1 | YAML_BROKEN
            course.yaml                      | title: *nobody                            |    1 | YAML_BROKEN
            course.yaml                      | title: T\\n---\\ntitle: U                 |    2 | YAML_BROKEN
            modules/01-m/module.yaml         | other: x                                  |    1 | KEY_MISSING
            modules/01-m/lessons/01-l.md     | no title                                  |    1 | TITLE_MISSING
            modules/01-m/lessons/01-l.md     | #                                         |    1 | TITLE_MISSING
            modules/01-m/exercises/01-e.yaml | title: E\\nprompt: p\\ntests: []          |    1 | TESTS_MALFORMED
            modules/01-m/exercises/01-e.yaml | title: E\\nprompt: p\\ntests: x           |    3 | VALUE_WRONG
            modules/01-m/exercises/01-e.yaml | title: E\\nprompt: p\\ntests:\\n  - name: a |  4 | KEY_MISSING
            modules/01-m/exercises/01-e.yaml | title: E\\nprompt: p\\ntests:\\n  - name: a\\n    expected: 1\\n    hiden: true | 6 | KEY_UNKNOWN
            modules/01-m/exercises/01-e.yaml | title: E\\nprompt: p\\ntests:\\n  - name: a\\n    expected: 1\\n    weight: x | 6 | VALUE_WRONG
            modules/01-m/exercises/01-e.yaml | title: E\\nprompt: p\\nlanguage: cobol\\ntests:\\n  - name: a\\n    expected: 1 | 3 | VALUE_WRONG
            modules/01-m/exercises/01-e.yaml | title: E\\nprompt: p\\nlimits:\\n  cpuMs: 1\\ntests:\\n  - name: a\\n    expected: 1 | 4 | LIMITS_OUT_OF_RANGE
            modules/01-m/notes.txt           | hello                                     |    1 | FILE_UNKNOWN
            modules/1-m/module.yaml          | title: M                                  |    1 | FILE_UNKNOWN
            modules/02-n/lessons/01-l.md     | # L                                       |    1 | FILE_MISSING
            """)
    void mistakes_name_file_and_line(String file, String content, int line, String code) {
        var files = good();
        files.put(file, utf8(content.replace("\\n", "\n").replace("\\u0000", "\0")));

        var mistakes = CourseReader.read(ZipFiles.read(ZipFiles.write(files))).mistakes();

        assertThat(mistakes).anySatisfy(mistake -> {
            assertThat(mistake.code()).isEqualTo(code);
            assertThat(mistake.line()).isEqualTo(line);
            assertThat(mistake.messages().ar()).isNotBlank();
        });
    }

    @Test
    void file_that_is_not_utf8_is_told_of() {
        var files = good();
        files.put("modules/01-m/lessons/01-l.md", new byte[] {'#', ' ', (byte) 0xC3, '\n'});

        assertThat(CourseReader.read(ZipFiles.read(ZipFiles.write(files))).mistakes())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.code()).isEqualTo("NOT_UTF8"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.yaml",
                "modules/../../evil.yaml",
                "/etc/passwd",
                "modules//x",
                "./course.yaml",
                "C:/evil.yaml",
                "modules\\..\\evil.yaml",
                "evil\u0007.yaml"
            })
    void path_that_leaves_the_course_is_a_mistake(String path) throws IOException {
        var zip = zip(Map.of("course.yaml", utf8("title: T\n"), path, utf8("x")));

        var reading = CourseReader.read(ZipFiles.read(zip));

        assertThat(reading.draft()).isEmpty();
        assertThat(reading.mistakes())
                .anySatisfy(mistake -> assertThat(mistake.code()).isEqualTo("PATH_UNSAFE"));
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void zip_bombs_are_refused() throws IOException {
        var oneLarge = zip(Map.of("course.yaml", new byte[3 << 20]));
        var many = new TreeMap<String, byte[]>();
        for (var number = 0; number < 15; number++) many.put("f" + number, new byte[2 << 20]);
        var tiny = new TreeMap<String, byte[]>();
        for (var number = 0; number < 2001; number++) tiny.put("f" + number, new byte[0]);

        for (var bomb : List.of(oneLarge, zip(many), zip(tiny)))
            assertThatThrownBy(() -> ZipFiles.read(bomb))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.problem().name()).isEqualTo("IMPORT_TOO_LARGE"));
    }

    @Test
    void damaged_zips_are_mistakes_and_never_exceptions() {
        var good = ZipFiles.write(good());
        var random = new SplittableRandom(SEED);
        for (var round = 0; round < 500; round++) {
            var damaged = good.clone();
            for (var hit = 0; hit < 1 + random.nextInt(8); hit++)
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            var cut = java.util.Arrays.copyOf(damaged, random.nextInt(damaged.length));

            for (var zip : List.of(damaged, cut)) {
                var reading = CourseReader.read(ZipFiles.read(zip));
                assertThat(reading.draft().isPresent())
                        .isEqualTo(reading.mistakes().isEmpty());
            }
        }
        assertThat(CourseReader.read(ZipFiles.read(new byte[0])).mistakes()).isNotEmpty();
    }

    @Test
    void yaml_that_multiplies_itself_is_cheap() {
        var bomb = new StringBuilder("a0: &a0 [x]\n");
        for (var level = 1; level < 30; level++)
            bomb.append("a%1$d: &a%1$d [*a%2$d, *a%2$d, *a%2$d, *a%2$d]%n".formatted(level, level - 1));
        bomb.append("title: T\n");
        var files = good();
        files.put("course.yaml", utf8(bomb.toString()));

        assertThat(CourseReader.read(ZipFiles.read(ZipFiles.write(files))).mistakes())
                .isNotEmpty();
    }
}
