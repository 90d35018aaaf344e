package world.azora.edge.shield;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import world.azora.edge.OtherSites;
import world.azora.identity.PublicUrl;

/** Which other sites' pages may call the API, and with what: nothing is given out with a wildcard. */
final class CorsRules implements CorsConfigurationSource {
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(10);

    /** Without cookies, so a page learns nothing that its site could not ask for itself. */
    private static final CorsConfiguration FOR_ANYBODY = forAnybody();

    private final CorsConfiguration rules = new CorsConfiguration();

    CorsRules(List<String> origins, PublicUrl url) {
        // Behind a proxy our own pages come from the public address, not from the one this process knows.
        rules.setAllowedOrigins(Stream.concat(Stream.of(url.origin()), origins.stream())
                .distinct()
                .toList());
        rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        rules.setAllowedHeaders(List.of(
                "Accept-Language",
                "Authorization",
                "Content-Type",
                "Idempotency-Key",
                "If-Match",
                "If-None-Match",
                "X-CSRF-Token",
                "traceparent"));
        rules.setExposedHeaders(List.of(
                "ETag",
                "Idempotency-Replayed",
                "Location",
                "RateLimit",
                "RateLimit-Policy",
                "Retry-After",
                "X-RateLimit-Limit",
                "X-RateLimit-Remaining",
                "X-RateLimit-Reset",
                "X-Trace-Id"));
        rules.setAllowCredentials(true);
        rules.setMaxAge(REMEMBERED_FOR);
    }

    @Override
    public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
        if (OtherSites.mayScript(request)) return FOR_ANYBODY;
        return request.getRequestURI().startsWith("/api/") ? rules : null;
    }

    private static CorsConfiguration forAnybody() {
        var rules = new CorsConfiguration();
        rules.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        rules.setAllowedMethods(List.of("GET", "POST"));
        rules.setAllowedHeaders(List.of("Authorization", "Content-Type"));
        rules.setMaxAge(REMEMBERED_FOR);
        return rules;
    }
}
