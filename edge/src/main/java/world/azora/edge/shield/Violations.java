package world.azora.edge.shield;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Counts reported violations ({@code azora.csp.reports}) and logs what they say, without what could be personal. */
final class Violations {
    /** A page that breaks the policy breaks it often; more in one report say nothing new. */
    static final int AT_ONCE_MAX = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Violations.class);
    private static final int TEXT_LENGTH_MAX = 200;
    /** Others are told as one, so that nobody can make metrics without end. */
    private static final Set<String> DIRECTIVES = Set.of(
            "base-uri",
            "connect-src",
            "default-src",
            "font-src",
            "form-action",
            "frame-ancestors",
            "frame-src",
            "img-src",
            "manifest-src",
            "media-src",
            "object-src",
            "require-trusted-types-for",
            "script-src",
            "script-src-attr",
            "script-src-elem",
            "style-src",
            "style-src-attr",
            "style-src-elem",
            "trusted-types",
            "worker-src");

    private final MeterRegistry registry;

    Violations(MeterRegistry registry) {
        this.registry = registry;
    }

    /** {@code {"csp-report": {...}}}. */
    void single(JsonNode told) {
        var report = told.path("csp-report");
        var directive = report.path("effective-directive")
                .asString(report.path("violated-directive").asString(""));
        if (report.isObject()) record(directive, report.path("document-uri"), report.path("blocked-uri"));
    }

    /** One of the list of the Reporting API: {@code {"type": "csp-violation", "body": {...}}}. */
    void listed(JsonNode told) {
        var report = told.path("body");
        if (!told.path("type").asString("").equals("csp-violation")) return;
        record(report.path("effectiveDirective").asString(""), report.path("documentURL"), report.path("blockedURL"));
    }

    private void record(String directive, JsonNode page, JsonNode blocked) {
        var name = directive.strip().split(" ", 2)[0].toLowerCase(Locale.ROOT);
        var known = DIRECTIVES.contains(name) ? name : "other";
        Counter.builder("azora.csp.reports")
                .tag("directive", known)
                .register(registry)
                .increment();
        LOG.warn("csp.violated directive={} page={} blocked={}", known, shown(page), shown(blocked));
    }

    /** An address without what follows a question mark, which may be somebody's secret; one line, and not long. */
    private static String shown(JsonNode address) {
        var text = address.asString("").split("[?#]", 2)[0].replaceAll("[^\\x21-\\x7e]", "_");
        return text.length() <= TEXT_LENGTH_MAX ? text : text.substring(0, TEXT_LENGTH_MAX);
    }
}
