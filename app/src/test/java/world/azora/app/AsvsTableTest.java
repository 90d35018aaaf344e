package world.azora.app;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of what is asked of us by OWASP's standard: complete, and pointing to tests that exist. */
final class AsvsTableTest {
    private static final Path TABLE = Repository.ROOT.resolve("docs/asvs.md");
    private static final Path ASKED = Repository.ROOT.resolve("app/src/test/resources/asvs.csv");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Test)\\.([a-z0-9_]+)`");
    private static final Pattern ANY_TEST = Pattern.compile("`[A-Z]\\w+Test\\b[^`]*`");
    private static final Pattern LINK = Pattern.compile("]\\([^)]+\\)");
    /** About GraphQL, SMS and SAML: their absence is plain, and no test looks for it. */
    private static final List<String> LEFT_OUT = List.of("V4.3.1", "V4.3.2", "V6.6.1", "V6.8.3");

    private static final List<String> STATES = List.of("holds", "in part", "does not hold", "does not apply");

    private record Row(String id, String level, String asked, String state, String shown) {
        static Row of(String line) {
            var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            assertThat(cells).as(line).hasSize(7);
            return new Row(cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
        }

        boolean isShownToBeAbsent() {
            return state.equals("does not apply") && TEST.matcher(shown).find();
        }

        boolean needsEvidence() {
            return state.equals("holds") || state.equals("in part");
        }
    }

    @Test
    void every_requirement_stands_once_at_its_level() {
        var asked = Repository.read(ASKED)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();

        assertThat(asked).hasSize(157);
        assertThat(rows()).extracting(row -> row.id() + "," + row.level()).containsExactlyElementsOf(asked);
    }

    @Test
    void row_says_what_is_asked_and_how_it_stands() {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.asked()).as(row.id()).isNotEmpty();
            assertThat(row.state()).as(row.id()).isIn(STATES);
            assertThat(row.shown()).as(row.id()).hasSizeGreaterThan(10);
            if (row.needsEvidence())
                assertThat(TEST.matcher(row.shown()).find()
                                || LINK.matcher(row.shown()).find())
                        .as("a test or a document in " + row)
                        .isTrue();
        });
    }

    @Test
    void test_that_is_named_exists() {
        var sources = Repository.files("Test.java").stream()
                .collect(Collectors.toMap(file -> file.getFileName().toString(), Function.identity(), (one, _) -> one));

        for (var row : rows()) {
            assertThat(TEST.matcher(row.shown()).results().count())
                    .as("every test of " + row + " with its method")
                    .isEqualTo(ANY_TEST.matcher(row.shown()).results().count());
            for (var named : TEST.matcher(row.shown()).results().toList()) {
                var file = sources.get(named.group(1) + ".java");
                assertThat(file).as(row.id() + ": " + named.group()).isNotNull();
                assertThat(Repository.read(Objects.requireNonNull(file)))
                        .as(row.id() + ": " + named.group())
                        .containsPattern("(void|Stream<DynamicTest>) " + named.group(2) + "\\(");
            }
        }
    }

    @Test
    void summary_counts_what_the_table_holds() {
        var counts = rows().stream().collect(groupingBy(row -> row.level() + row.state(), counting()));

        for (var level : List.of("1", "2"))
            assertThat(Repository.read(TABLE)).contains("| level " + level + " | " + counted(counts, level) + " |");
    }

    /** What Azora does not have fulfils what is asked of it, if a test shows that it is not there. */
    @Test
    void sentence_counts_what_holds_or_is_shown_to_be_absent() {
        var asked = rows().stream().filter(row -> !LEFT_OUT.contains(row.id())).toList();

        assertThat(asked).hasSize(rows().size() - LEFT_OUT.size());
        assertThat(Repository.read(TABLE))
                .contains(fulfilled(asked, "1") + " of level 1 and " + fulfilled(asked, "2")
                        + " of level 2 are fulfilled")
                .contains("(" + String.join(", ", LEFT_OUT) + ")");
    }

    private static String fulfilled(List<Row> asked, String level) {
        var ofLevel = asked.stream().filter(row -> row.level().equals(level)).toList();
        var fulfilled = ofLevel.stream()
                .filter(row -> row.state().equals("holds") || row.isShownToBeAbsent())
                .count();
        return fulfilled + " of " + ofLevel.size();
    }

    private static String counted(Map<String, Long> counts, String level) {
        return STATES.stream()
                .map(state -> counts.getOrDefault(level + state, 0L).toString())
                .collect(Collectors.joining(" | "));
    }

    @Test
    void people_are_led_to_the_table() {
        assertThat(Files.exists(TABLE)).isTrue();
        assertThat(Repository.read(Repository.ROOT.resolve("SECURITY.md"))).contains("](docs/asvs.md)");
    }

    private static List<Row> rows() {
        Stream<String> lines = Repository.read(TABLE).lines().filter(line -> line.startsWith("| V"));
        return lines.map(Row::of).toList();
    }
}
