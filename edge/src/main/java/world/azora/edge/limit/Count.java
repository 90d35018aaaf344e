package world.azora.edge.limit;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What counting a request under one rule came to. */
record Count(Rule rule, ConsumptionProbe probe) {
    boolean isRefused() {
        return !probe.isConsumed();
    }

    long secondsToWait() {
        return seconds(probe.getNanosToWaitForRefill());
    }

    /**
     * Says what is left: under every rule as the IETF's draft has it (draft-ietf-httpapi-ratelimit-headers-10), and in
     * the three headers that programs know, under the rule that has least left.
     */
    static void tell(List<Count> counts, HttpServletResponse response) {
        if (counts.isEmpty()) return;
        response.setHeader("RateLimit-Policy", joined(counts, Count::policy));
        response.setHeader("RateLimit", joined(counts, Count::left));
        var scarcest = counts.stream()
                .min(Comparator.comparingLong(count -> count.probe.getRemainingTokens()))
                .orElseThrow();
        response.setHeader("X-RateLimit-Limit", Integer.toString(scarcest.rule.capacity()));
        response.setHeader("X-RateLimit-Remaining", Long.toString(scarcest.probe.getRemainingTokens()));
        response.setHeader("X-RateLimit-Reset", Long.toString(scarcest.secondsToReset()));
    }

    private static String joined(List<Count> counts, java.util.function.Function<Count, String> text) {
        return counts.stream().map(text).collect(Collectors.joining(", "));
    }

    private String policy() {
        return "\"" + rule.name() + "\";q=" + rule.capacity() + ";w="
                + rule.period().toSeconds();
    }

    private String left() {
        return "\"" + rule.name() + "\";r=" + probe.getRemainingTokens() + ";t=" + secondsToReset();
    }

    private long secondsToReset() {
        return seconds(probe.getNanosToWaitForReset());
    }

    /** Rounded up: who comes a second too early is refused again. */
    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).plusNanos(999_999_999).toSeconds();
    }
}
