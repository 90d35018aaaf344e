package world.azora.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The sizes and names of STYLE.md, counted in the sources themselves. */
final class TidyTest {
    private static final int FILE_LINES_MAX = 400;
    private static final int METHOD_LINES_MAX = 60;
    private static final int PARAMETERS_MAX = 4;
    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Manager|Helper|Util|Utils|Impl|Dto)");
    /** The last one in comments only: in code it is also the currency of nothing (ISO 4217). */
    private static final Pattern PROMISE = Pattern.compile("\\b(TODO|FIXME|HACK)\\b|(//|\\*).*\\bXXX\\b");

    private static final List<Source> SOURCES = sources();

    private record Source(Path path, List<String> lines) {}

    /** A method as it stands in a file. */
    private record Method(String name, long lines, int parameters) {}

    @Test
    void no_file_is_longer_than_400_lines() {
        assertThat(SOURCES)
                .allSatisfy(source -> assertThat(source.lines().size())
                        .as(source.path().toString())
                        .isLessThanOrEqualTo(FILE_LINES_MAX));
    }

    @Test
    void most_files_are_short() {
        var long_ =
                SOURCES.stream().filter(source -> source.lines().size() > 200).count();

        assertThat(long_ * 10).as("files over 200 lines").isLessThan(SOURCES.size());
    }

    @Test
    void no_method_is_longer_than_60_lines() throws IOException {
        assertThat(methods())
                .allSatisfy(
                        method -> assertThat(method.lines()).as(method.name()).isLessThanOrEqualTo(METHOD_LINES_MAX));
    }

    @Test
    void no_method_takes_more_than_four_arguments() throws IOException {
        assertThat(methods())
                .filteredOn(method -> method.parameters() > PARAMETERS_MAX)
                .isEmpty();
    }

    @Test
    void no_type_has_an_empty_name() {
        assertThat(SOURCES)
                .noneMatch(source -> EMPTY_NAME
                        .matcher(source.path().getFileName().toString().replace(".java", ""))
                        .matches());
    }

    @Test
    void nothing_is_promised_in_a_comment() {
        assertThat(SOURCES)
                .flatMap(source -> source.lines().stream()
                        .filter(line -> PROMISE.matcher(line).find() && !line.contains("Pattern.compile"))
                        .map(line -> source.path() + ": " + line.strip())
                        .toList())
                .isEmpty();
    }

    private static List<Method> methods() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var main = SOURCES.stream()
                    .map(Source::path)
                    .filter(path -> path.toString().contains("/src/main/"))
                    .toList();
            var task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(main));
            var positions = Trees.instance(task).getSourcePositions();
            var found = new ArrayList<Method>();
            for (var unit : task.parse()) new Collector(unit, positions, found).scan(unit, null);
            return found;
        }
    }

    /** Collects what is called; the constructors of beans list what they need and are read once. */
    private static final class Collector extends TreeScanner<@Nullable Object, @Nullable Object> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Method> found;
        private String type = "";

        Collector(CompilationUnitTree unit, SourcePositions positions, List<Method> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public @Nullable Object visitClass(ClassTree tree, @Nullable Object unused) {
            var outer = type;
            type = tree.getSimpleName().toString();
            super.visitClass(tree, unused);
            type = outer;
            return null;
        }

        @Override
        public @Nullable Object visitMethod(MethodTree tree, @Nullable Object unused) {
            var isConstructor = tree.getReturnType() == null;
            var parameters = isConstructor || isEndpoint(tree) || isBean(tree)
                    ? 0
                    : tree.getParameters().size();
            found.add(new Method(type + "." + tree.getName(), lines(tree), parameters));
            return super.visitMethod(tree, unused);
        }

        // An endpoint's parameters are the parts of a request, and Spring, not a caller, fills them in.
        private static boolean isEndpoint(MethodTree tree) {
            return isAnnotated(tree, "Mapping") || isAnnotated(tree, "Command");
        }

        private static boolean isBean(MethodTree tree) {
            return isAnnotated(tree, "Bean");
        }

        private static boolean isAnnotated(MethodTree tree, String suffix) {
            return tree.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().endsWith(suffix));
        }

        private long lines(Tree tree) {
            var map = unit.getLineMap();
            return map.getLineNumber(positions.getEndPosition(unit, tree))
                    - map.getLineNumber(positions.getStartPosition(unit, tree))
                    + 1;
        }
    }

    private static List<Source> sources() {
        return Repository.files(".java").stream().map(TidyTest::read).toList();
    }

    private static Source read(Path path) {
        try {
            return new Source(path, Files.readAllLines(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
