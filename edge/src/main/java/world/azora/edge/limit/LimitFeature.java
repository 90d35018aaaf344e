package world.azora.edge.limit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import world.azora.edge.EdgeFilter;
import world.azora.edge.EdgeFilter.Place;
import world.azora.edge.EdgeSettings;
import world.azora.platform.web.ProblemWriter;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
public class LimitFeature {
    @Bean
    Rules limitRules(EdgeSettings settings) {
        return Rules.with(settings.limits().rules());
    }

    @Bean
    Allowances allowances(EdgeSettings settings, Rules rules, MeterRegistry registry) {
        var longest =
                rules.all().stream().map(Rule::period).max(Duration::compareTo).orElse(Duration.ofMinutes(1));
        var local = new LocalAllowances(longest.multipliedBy(2));
        var url = settings.limits().redisUrl();
        if (url == null) return local;
        var redis = new RedisLink(url);
        Gauge.builder("azora.limits.redis.up", redis, link -> link.isOpen() ? 1 : 0)
                .description("0 while limits are counted by each process for itself, though Redis is set")
                .strongReference(true)
                .register(registry);
        return new SharedAllowances(redis, local);
    }

    @Bean
    LimitCounter limitCounter(Rules rules, Allowances allowances, MeterRegistry registry) {
        return new LimitCounter(allowances, new LimitMetrics(rules, registry));
    }

    @Bean
    EdgeFilter limit(
            EdgeSettings settings, LimitCounter counter, Rules rules, JsonMapper json, ProblemWriter problems) {
        return new EdgeFilter(
                Place.LIMIT, new LimitFilter(settings.limits().enabled(), rules, counter, json, problems));
    }
}
