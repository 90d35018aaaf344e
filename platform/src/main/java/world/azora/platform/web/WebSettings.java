package world.azora.platform.web;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about taking in requests, in every process.
 *
 * @param trustedProxies networks (CIDR) of the proxies that are believed about where a request came from
 * @param headerTimeout how long the headers of a request may take to arrive, from their first byte
 * @param bodyGrace how long a body may take whatever its size
 * @param bodyBytesPerSecondMin what a body must bring on average once the grace is over
 */
@ConfigurationProperties("azora.web")
public record WebSettings(
        @DefaultValue List<String> trustedProxies,
        @DefaultValue("10s") Duration headerTimeout,
        @DefaultValue("15s") Duration bodyGrace,
        @DefaultValue("4096") int bodyBytesPerSecondMin) {
    public WebSettings {
        trustedProxies = List.copyOf(trustedProxies);
        trustedProxies.forEach(Network::parse);
        if (!headerTimeout.isPositive() || !bodyGrace.isPositive() || bodyBytesPerSecondMin < 1)
            throw new IllegalArgumentException("azora.web: limits are above zero");
    }
}
