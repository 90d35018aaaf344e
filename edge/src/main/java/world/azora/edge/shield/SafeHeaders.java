package world.azora.edge.shield;

import java.time.Duration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import world.azora.identity.PublicUrl;

/** What browsers are told with every answer. Answers are not cached unless their endpoint says so. */
final class SafeHeaders {
    private static final Duration HTTPS_FOR = Duration.ofDays(365);
    private static final String NO_DEVICES = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    private SafeHeaders() {}

    static void on(HeadersConfigurer<HttpSecurity> headers, PublicUrl url) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                // With "no-referrer" a form of our own pages would be sent with the origin "null".
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .addHeaderWriter(new ContentPolicy())
                .httpStrictTransportSecurity(hsts -> {
                    if (url.isHttps())
                        hsts.requestMatcher(AnyRequestMatcher.INSTANCE).maxAgeInSeconds(HTTPS_FOR.toSeconds());
                    else hsts.disable();
                });
    }
}
