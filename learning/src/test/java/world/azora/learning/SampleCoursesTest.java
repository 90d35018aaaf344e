package world.azora.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.learning.LearningWorld.WORLD;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import world.azora.sandbox.TestCase;

/** The courses that the product brings along are right: each solution passes every test, and no starter does. */
final class SampleCoursesTest {
    private static final Path COURSES = Path.of("..", "courses");
    private static final long PROGRAM_SECONDS_MAX = 20;

    @TempDir
    private Path folder = Path.of("");

    private record Taken(CourseId id, CourseDraft draft) {}

    private static Taken take(String course) throws IOException {
        var reply = WORLD.upload(WORLD.educator(), SampleCourses.zip(course));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        var id = world.azora.kernel.TypeIds.parse(
                CourseId.class, reply.json().get("id").asString());
        return new Taken(id, WORLD.bean(Drafts.class).find(id).orElseThrow());
    }

    @TestFactory
    Stream<DynamicTest> solution_passes_every_test_and_the_starter_does_not() throws IOException {
        var tests = Stream.<DynamicTest>builder();
        for (var course : SampleCourses.NAMES) {
            var exercises = take(course).draft().modules().stream()
                    .flatMap(module -> module.exercises().stream())
                    .toList();
            var solutions = solutions(course);
            assertThat(solutions).hasSameSizeAs(exercises);
            for (var at = 0; at < exercises.size(); at++) {
                var exercise = exercises.get(at);
                var solution = solutions.get(at);
                tests.add(DynamicTest.dynamicTest(
                        course + ": " + exercise.title(), () -> check(exercise, Files.readString(solution))));
            }
        }
        return tests.build();
    }

    /** In the order of the exercises: both are sorted by path. */
    private static List<Path> solutions(String course) throws IOException {
        try (var paths = Files.walk(COURSES.resolve(course))) {
            return paths.filter(path -> path.toString().endsWith(".solution.py"))
                    .sorted()
                    .toList();
        }
    }

    private void check(ExerciseDraft exercise, String solution) throws Exception {
        for (var test : exercise.tests())
            assertThat(trimmed(run(solution, test))).as(test.name()).isEqualTo(trimmed(test.expected()));
        assertThat(exercise.tests()).anyMatch(test -> !test.hidden());
        assertThat(passesAll(exercise)).isFalse();
    }

    private boolean passesAll(ExerciseDraft exercise) throws Exception {
        for (var test : exercise.tests())
            if (!trimmed(run(exercise.starter(), test)).equals(trimmed(test.expected()))) return false;
        return true;
    }

    /** What a program writes; it is ours, so it may run without a sandbox. */
    private String run(String program, TestCase test) throws Exception {
        var file = Files.writeString(folder.resolve("main.py"), program);
        var input = Files.writeString(folder.resolve("input"), test.stdin());
        var output = folder.resolve("output");
        var process = new ProcessBuilder("python3", "-I", "-S", "-X", "utf8", file.toString())
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(PROGRAM_SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    private static List<String> trimmed(String text) {
        return Arrays.stream(text.stripTrailing().split("\n", -1))
                .map(String::stripTrailing)
                .toList();
    }

    @Test
    void folder_and_class_path_give_the_same_course() throws IOException {
        for (var course : SampleCourses.NAMES)
            assertThat(CourseFolder.zip(COURSES.resolve(course))).isEqualTo(SampleCourses.zip(course));
    }

    @Test
    void course_that_was_exported_and_imported_is_the_same() throws IOException {
        var author = WORLD.educator();
        for (var course : SampleCourses.NAMES) {
            var id = WORLD.upload(author, SampleCourses.zip(course))
                    .json()
                    .get("id")
                    .asString();
            var exported = WORLD.get(author, "/courses/" + id + "/export");
            var again = WORLD.upload(author, exported.response().body())
                    .json()
                    .get("id")
                    .asString();
            var exportedAgain = WORLD.get(author, "/courses/" + again + "/export");

            assertThat(exported.header("Content-Type")).isEqualTo("application/zip");
            assertThat(exportedAgain.response().body())
                    .isEqualTo(exported.response().body());
            assertThat(exported.header("Content-Disposition")).contains(".zip");
        }
    }

    @Test
    void sizes_are_as_promised() throws IOException {
        var python = take(SampleCourses.PYTHON).draft();
        var books = take(SampleCourses.BOOKKEEPING).draft();

        assertThat(python.modules()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(exerciseCount(python)).isGreaterThanOrEqualTo(6);
        assertThat(exerciseCount(books)).isGreaterThanOrEqualTo(5);
    }

    private static long exerciseCount(CourseDraft draft) {
        return draft.modules().stream()
                .mapToInt(module -> module.exercises().size())
                .sum();
    }

    @Test
    void import_tells_every_mistake_with_its_place() {
        var files = new java.util.TreeMap<String, byte[]>();
        files.put("course.yaml", "titel: T\n".getBytes(StandardCharsets.UTF_8));

        var reply = WORLD.upload(WORLD.educator(), CourseFolder.zip(files));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("IMPORT_MALFORMED");
        var first = reply.json().get("errors").get(0);
        assertThat(first.get("field").asString()).isEqualTo("course.yaml:1");
        assertThat(first.get("file").asString()).isEqualTo("course.yaml");
        assertThat(first.get("messages").get("en").asString()).contains("title");
    }
}
