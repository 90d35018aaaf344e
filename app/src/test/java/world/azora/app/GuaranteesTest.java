package world.azora.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/guarantees.md says is shown by a test, is shown by a test. */
final class GuaranteesTest {
    private static final Pattern SHOWN_BY = Pattern.compile("\\[`([a-z_]+)`]\\(\\.\\./([^)]+)\\)");
    private static final Pattern GUARANTEE = Pattern.compile("^\\| [A-Z].*", Pattern.MULTILINE);
    private static final String PAGE = Repository.read(Repository.ROOT.resolve("docs/guarantees.md"));

    @Test
    void every_guarantee_names_a_test() {
        assertThat(GUARANTEE.matcher(PAGE).results().map(MatchResult::group))
                .hasSizeGreaterThan(20)
                .allSatisfy(line ->
                        assertThat(SHOWN_BY.matcher(line).find()).as(line).isTrue());
    }

    @Test
    void every_named_test_exists_and_runs() {
        for (var shown : SHOWN_BY.matcher(PAGE).results().toList()) {
            var source = Repository.read(Repository.ROOT.resolve(shown.group(2)));

            assertThat(source).as(shown.group()).contains("void " + shown.group(1) + "(");
            assertThat(annotations(source, shown.group(1)))
                    .as(shown.group())
                    .containsAnyOf("@Test", "@ParameterizedTest");
        }
    }

    /** What stands between the method before and this one. */
    private static List<String> annotations(String source, String method) {
        var before = source.substring(0, source.indexOf("void " + method + "("));
        return before.substring(Math.max(0, before.lastIndexOf("\n    }")))
                .lines()
                .map(String::strip)
                .toList();
    }
}
