package world.azora.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The lines that the server writes for people. */
final class LogLayoutTest {
    private static final Pattern PATTERN = Pattern.compile("<pattern>(.*)</pattern>");
    private static final String FORGED = "2026-01-01T00:00:00.000Z INFO  Server forged";

    @Test
    void message_and_stack_begin_no_line_that_looks_like_one_of_ours() {
        var failure = new IllegalStateException("broken\n" + FORGED, new RuntimeException("cause\r\n" + FORGED));

        var lines =
                layout("said\n" + FORGED + "\u2028" + FORGED, failure).lines().toList();

        assertThat(lines.getFirst())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d) WARN  .*")
                .contains("said " + FORGED);
        assertThat(lines).hasSizeGreaterThan(3);
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.startsWith("  | "));
    }

    @Test
    void line_without_a_stack_is_one_line() {
        assertThat(layout("said", null).lines()).hasSize(1);
    }

    private static String layout(String message, @org.jspecify.annotations.Nullable Throwable thrown) {
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(pattern());
        layout.start();
        var logger = context.getLogger("world.azora.Server");
        return layout.doLayout(new LoggingEvent("test", logger, Level.WARN, message, thrown, new Object[0]));
    }

    private static String pattern() {
        var file = Repository.read(Repository.ROOT.resolve("app/src/main/resources/logback-spring.xml"));
        var matcher = PATTERN.matcher(file);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
