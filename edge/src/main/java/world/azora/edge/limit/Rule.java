package world.azora.edge.limit;

import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * So many requests to these addresses, within so long.
 *
 * @param method empty for any
 */
record Rule(Optional<String> method, PathPattern pattern, Key key, int capacity, Duration period) {
    private static final Pattern FORM = Pattern.compile(
            "(?:(GET|POST|PUT|PATCH|DELETE) )?(/\\S*) (address|person|account|key) (\\d{1,7})/(\\d{1,5}[smh])");

    /** Of two rules that fit, the one that says more about the request comes first. */
    static final Comparator<Rule> SPECIFIC_FIRST = Comparator.comparing(
                    Rule::pattern, PathPattern.SPECIFICITY_COMPARATOR)
            .thenComparing(rule -> rule.method().isEmpty());

    Rule {
        if (capacity < 1 || !period.isPositive())
            throw new IllegalArgumentException("A limit is above zero, and so is its period: " + pattern);
    }

    /** Reads {@code [METHOD] PATTERN KEY CAPACITY/PERIOD}. */
    static Rule parse(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches())
            throw new IllegalArgumentException(
                    "A limit reads like \"POST /api/v1/auth/login account 5/1m\", not \"" + text + "\"");
        return new Rule(
                Optional.ofNullable(form.group(1)),
                PathPatternParser.defaultInstance.parse(form.group(2)),
                Key.valueOf(form.group(3).toUpperCase(Locale.ROOT)),
                Integer.parseInt(form.group(4)),
                DurationStyle.SIMPLE.parse(form.group(5)));
    }

    boolean fits(String requestMethod, PathContainer path) {
        return method.map(requestMethod::equals).orElse(true) && pattern.matches(path);
    }

    /** The name in answers and metrics: what the rule counts, without how much. */
    String name() {
        return method.map(one -> one + " ").orElse("") + pattern.getPatternString() + " "
                + key.name().toLowerCase(Locale.ROOT);
    }
}
