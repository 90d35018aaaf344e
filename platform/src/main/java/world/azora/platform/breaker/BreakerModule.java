package world.azora.platform.breaker;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The breakers of a process. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BreakerSettings.class)
public class BreakerModule {
    @Bean
    Breakers breakers(BreakerSettings settings, MeterRegistry metrics) {
        return new Breakers(settings, metrics);
    }
}
