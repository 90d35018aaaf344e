package world.azora.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.format.FormatterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import world.azora.platform.access.PermissionSet;
import world.azora.platform.jobs.RecurringJob;

/** What every request passes, in this order; the edge's security filters stand between the second and the third. */
@Configuration(proxyBeanMethods = false)
@Import({JsonModule.class, ProblemAdvice.class, ContainerErrors.class, Defences.class})
public class WebModule {
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 100;
    /** After Spring Security, whose filter chain stands at -100. */
    private static final int AFTER_SECURITY = 0;

    @Bean
    FilterRegistrationBean<TraceIdFilter> traceIdFilter() {
        // A trace id must be unique, not secret; a SecureRandom would make all requests wait for one lock.
        return registered(new TraceIdFilter(() -> ThreadLocalRandom.current().nextLong()), FIRST);
    }

    @Bean
    Draining draining(Environment environment) {
        return new Draining(environment.getProperty("azora.drain", Duration.class, Duration.ZERO));
    }

    @Bean
    FilterRegistrationBean<Draining> drainingFilter(Draining filter) {
        return registered(filter, FIRST + 1);
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(BodyLimitFilter filter) {
        return registered(filter, FIRST + 10);
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(ProblemWriter problems) {
        return registered(new IdempotencyFilter(problems), AFTER_SECURITY + 10);
    }

    @Bean
    IdempotencyStore idempotencyStore(JdbcClient database) {
        return new IdempotencyStore(database);
    }

    @Bean
    RecurringJob forgetIdempotencyKeys(IdempotencyStore store, Clock clock) {
        return new RecurringJob(
                "platform.forget-idempotency-keys",
                Duration.ofHours(1),
                () -> store.forgetBefore(clock.instant().minus(Idempotency.KEPT_FOR)));
    }

    @Bean
    AccessGuard accessGuard(ObjectProvider<PermissionSet> permissions) {
        return new AccessGuard(permissions.stream());
    }

    @Bean
    SmartInitializingSingleton everyEndpointSaysWhoMayCallIt(
            AccessGuard guard, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        return () -> guard.check(mapping);
    }

    @Bean
    WebMvcConfigurer azoraWebMvc(BodyLimitFilter bodyLimit, AccessGuard guard, IdempotencyStore store, Clock clock) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(bodyLimit);
                registry.addInterceptor(guard);
                registry.addInterceptor(new Idempotency(store, clock));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorArgument());
                resolvers.add(new PageArgument());
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                KernelConverters.addTo(registry);
            }
        };
    }

    private static <F extends OncePerRequestFilter> FilterRegistrationBean<F> registered(F filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
