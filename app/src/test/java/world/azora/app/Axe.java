package world.azora.app;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Looks at pages with axe-core, in English and in Arabic. */
final class Axe {
    private static final String RULES = read("/axe.min.js");
    private static final String RUN = """
            () => axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
              violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`)))
            """;

    private final Visitor visitor;

    /** From now on the visitor's pages carry axe; it is put there by the debugger, past the page's policy. */
    Axe(Visitor visitor) {
        this.visitor = visitor;
        visitor.context().addInitScript(RULES);
    }

    /** What axe finds on these pages, each finding with the page it was found on. */
    List<String> look(List<String> paths) {
        return List.of("ar", "en").stream()
                .flatMap(language -> {
                    visitor.open("/");
                    speak(language);
                    return paths.stream().flatMap(path -> look(language, path).stream());
                })
                .toList();
    }

    /** What axe finds on the page that the visitor is at. */
    List<String> findings(String name) {
        return new ArrayList<>(found(visitor.page()).stream()
                .map(finding -> name + " " + finding)
                .toList());
    }

    private List<String> look(String language, String path) {
        visitor.open(path);
        var page = visitor.page();
        if (!language.equals(page.evaluate("document.documentElement.lang")))
            return List.of(path + " is not in " + language);
        return found(page).stream()
                .map(finding -> language + " " + path + " " + finding)
                .toList();
    }

    private void speak(String language) {
        visitor.page().evaluate("language => localStorage.setItem('azora.language', language)", language);
    }

    private static List<String> found(Page page) {
        return ((List<?>) page.evaluate(RUN)).stream().map(Objects::toString).toList();
    }

    private static String read(String name) {
        try (var resource = Objects.requireNonNull(Axe.class.getResourceAsStream(name), name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
