package world.azora.learning.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import world.azora.learning.CourseDraft;
import world.azora.learning.LessonDraft;
import world.azora.learning.ModuleDraft;

/** Writes a course as the files that {@link CourseReader} reads; reading them gives the same course. */
final class CourseWriter {
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private CourseWriter() {}

    static SortedMap<String, byte[]> write(CourseDraft draft) {
        var writer = new CourseWriter();
        var course = new YamlTree()
                .text("title", draft.title())
                .text("summary", draft.summary())
                .text("language", draft.language())
                .choice("admission", draft.admission());
        writer.put(CourseReader.COURSE_FILE, YamlTree.print(course.node()));
        var names = names(draft.modules(), ModuleDraft::title);
        for (var at = 0; at < names.size(); at++)
            writer.put("modules/" + names.get(at), draft.modules().get(at));
        return writer.files;
    }

    private void put(String folder, ModuleDraft module) {
        put(
                folder + "/" + CourseReader.MODULE_FILE,
                YamlTree.print(new YamlTree().text("title", module.title()).node()));
        var lessons = names(module.lessons(), LessonDraft::title);
        for (var at = 0; at < lessons.size(); at++) {
            var lesson = module.lessons().get(at);
            put(
                    folder + "/lessons/" + lessons.get(at) + ".md",
                    new LessonText(lesson.title(), lesson.markdown()).join());
        }
        var exercises = names(module.exercises(), draft -> draft.title());
        for (var at = 0; at < exercises.size(); at++) {
            var exercise = module.exercises().get(at);
            put(folder + "/exercises/" + exercises.get(at) + ".yaml", YamlTree.print(ExerciseYaml.write(exercise)));
        }
    }

    private void put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@code 01-title}, {@code 02-title} … as wide as the last number, so that names sort as the parts stand. */
    private static <T> List<String> names(List<T> parts, Function<T, String> title) {
        var format = parts.size() < 100 ? "%02d-%s" : "%03d-%s";
        var names = new String[parts.size()];
        for (var at = 0; at < names.length; at++)
            names[at] = format.formatted(at + 1, Slug.of(title.apply(parts.get(at))));
        return List.of(names);
    }
}
