package world.azora.identity;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A page to be shown.
 *
 * @param template the name of its file below {@code pages/}
 * @param facts what the template has places for
 * @param formEndsAt where a form of the page may lead in the end, if that is not here: browsers ask beforehand
 */
public record PageView(String template, int status, Map<String, Object> facts, Optional<URI> formEndsAt) {
    public PageView {
        facts = Map.copyOf(facts);
    }

    public static PageView of(String template, Map<String, Object> facts) {
        return new PageView(template, 200, facts, Optional.empty());
    }

    public PageView with(String name, Object fact) {
        var more = new HashMap<>(facts);
        more.put(name, fact);
        return new PageView(template, status, more, formEndsAt);
    }

    public PageView withStatus(int other) {
        return new PageView(template, other, facts, formEndsAt);
    }

    public PageView withFormEndingAt(URI uri) {
        return new PageView(template, status, facts, Optional.of(uri));
    }
}
