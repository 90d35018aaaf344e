package world.azora.platform.breaker;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When breakers open and close.
 *
 * @param window how many of the last calls count
 * @param callsMin so many calls must be known before a breaker may open
 * @param failuresPercent it opens when so many of them failed
 * @param openFor for how long it then refuses at once
 * @param trials so many calls are let through afterwards; if they go well it closes
 */
@ConfigurationProperties("azora.breaker")
public record BreakerSettings(
        @DefaultValue("20") int window,
        @DefaultValue("10") int callsMin,
        @DefaultValue("50") int failuresPercent,
        @DefaultValue("5s") Duration openFor,
        @DefaultValue("3") int trials) {
    public BreakerSettings {
        if (Math.min(Math.min(window, callsMin), trials) < 1 || !openFor.isPositive())
            throw new IllegalArgumentException("azora.breaker: numbers and times are above zero");
        if (failuresPercent < 1 || failuresPercent > 100)
            throw new IllegalArgumentException("azora.breaker.failures-percent is 1 to 100");
    }
}
