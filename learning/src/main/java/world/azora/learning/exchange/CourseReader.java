package world.azora.learning.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import world.azora.learning.Admission;
import world.azora.learning.CourseDraft;
import world.azora.learning.CourseFolder;
import world.azora.learning.ExerciseDraft;
import world.azora.learning.LessonDraft;
import world.azora.learning.ModuleDraft;

/**
 * Reads the files of a course. The order of modules, lessons and exercises is that of their names. All mistakes are
 * collected: an author wants to know of them at once.
 */
final class CourseReader {
    static final String COURSE_FILE = "course.yaml";
    static final String MODULE_FILE = "module.yaml";

    private static final String NAME = "([0-9]{2,3}-[a-z0-9-]{1,60})";
    private static final Pattern MODULE = Pattern.compile("modules/" + NAME + "/module\\.yaml");
    private static final Pattern LESSON = Pattern.compile("modules/" + NAME + "/lessons/" + NAME + "\\.md");
    private static final Pattern EXERCISE = Pattern.compile("modules/" + NAME + "/exercises/" + NAME + "\\.yaml");

    private final SortedMap<String, byte[]> files;
    private final List<Mistake> mistakes;

    private CourseReader(CourseFiles files) {
        this.files = files.files();
        this.mistakes = new ArrayList<>(files.mistakes());
    }

    /** A draft or at least one mistake. */
    record Reading(Optional<CourseDraft> draft, List<Mistake> mistakes) {}

    static Reading read(CourseFiles files) {
        var reader = new CourseReader(files);
        var draft = reader.course();
        return new Reading(reader.mistakes.isEmpty() ? draft : Optional.empty(), List.copyOf(reader.mistakes));
    }

    private Optional<CourseDraft> course() {
        var modules = modules();
        var course = yaml(COURSE_FILE);
        if (course.isEmpty()) return Optional.empty();
        var root = course.get();
        var title = root.text("title");
        var summary = root.text("summary", "");
        var language = root.text("language", "en");
        var admission = root.choice("admission", Admission.class, Admission.OPEN);
        root.close();
        return attempt(COURSE_FILE, () -> new CourseDraft(title, summary, language, admission, modules));
    }

    /** The parts of a module, until all files were seen. */
    private record Parts(List<LessonDraft> lessons, List<ExerciseDraft> exercises) {
        Parts() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private List<ModuleDraft> modules() {
        var parts = new TreeMap<String, Parts>();
        for (var path : files.keySet()) {
            if (path.equals(COURSE_FILE) || CourseFolder.isForAuthorsOnly(path)) continue;
            var module = MODULE.matcher(path);
            var lesson = LESSON.matcher(path);
            var exercise = EXERCISE.matcher(path);
            if (module.matches()) parts.computeIfAbsent(module.group(1), _ -> new Parts());
            else if (lesson.matches())
                lesson(path).ifPresent(parts.computeIfAbsent(lesson.group(1), _ -> new Parts()).lessons::add);
            else if (exercise.matches())
                exercise(path).ifPresent(parts.computeIfAbsent(exercise.group(1), _ -> new Parts()).exercises::add);
            else mistakes.add(Mistake.of(path, 1, MistakeKind.FILE_UNKNOWN, path));
        }
        var modules = new ArrayList<ModuleDraft>();
        parts.forEach((name, found) -> module(name, found).ifPresent(modules::add));
        return modules;
    }

    private Optional<ModuleDraft> module(String name, Parts parts) {
        var path = "modules/" + name + "/" + MODULE_FILE;
        return yaml(path).flatMap(root -> {
            var title = root.text("title");
            root.close();
            return attempt(path, () -> new ModuleDraft(title, parts.lessons, parts.exercises));
        });
    }

    private Optional<ExerciseDraft> exercise(String path) {
        return yaml(path).flatMap(root -> ExerciseYaml.read(root, mistakes));
    }

    private Optional<LessonDraft> lesson(String path) {
        return Utf8.text(path, content(path), mistakes).flatMap(text -> {
            var parts = LessonText.split(text);
            if (parts.isEmpty()) {
                mistakes.add(Mistake.of(path, 1, MistakeKind.TITLE_MISSING, path));
                return Optional.empty();
            }
            return attempt(
                    path, () -> new LessonDraft(parts.get().title(), parts.get().markdown()));
        });
    }

    private Optional<YamlMap> yaml(String path) {
        if (!files.containsKey(path)) {
            mistakes.add(Mistake.of(path, 1, MistakeKind.FILE_MISSING, path));
            return Optional.empty();
        }
        return Utf8.text(path, content(path), mistakes).flatMap(text -> YamlMap.parse(path, text, mistakes));
    }

    private byte[] content(String path) {
        return files.getOrDefault(path, new byte[0]);
    }

    private <T> Optional<T> attempt(String path, Supplier<T> make) {
        return Attempt.at(path, 1, mistakes, make);
    }
}
