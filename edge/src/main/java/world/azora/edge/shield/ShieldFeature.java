package world.azora.edge.shield;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.filter.CorsFilter;
import world.azora.edge.EdgeFilter;
import world.azora.edge.EdgeFilter.Place;
import world.azora.edge.EdgeSettings;
import world.azora.identity.PublicUrl;
import world.azora.kernel.CommonProblem;
import world.azora.platform.remote.InternalRequest;
import world.azora.platform.web.ProblemWriter;

/** The door of this package: all that a request from outside passes. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import({ReportController.class, SecurityTextController.class, Violations.class})
public class ShieldFeature {
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 90;
    private static final int ORDER = -100;

    /** Nothing of Spring Security's own sign-in is used, and there is no HTTP session. */
    @Bean
    SecurityFilterChain edgeFilterChain(
            HttpSecurity http, PublicUrl url, EdgeSettings settings, List<EdgeFilter> filters) {
        // What another process sends has passed an edge already.
        http.securityMatcher(request -> !InternalRequest.is(request))
                .csrf(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .exceptionHandling(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .cors(cors -> cors.configurationSource(new CorsRules(settings.corsOrigins(), url)));
        filters.stream().sorted(Comparator.comparing(EdgeFilter::place)).forEach(one -> {
            if (one.place().compareTo(Place.ORIGIN) <= 0) http.addFilterBefore(one.filter(), CorsFilter.class);
            else http.addFilterAfter(one.filter(), CorsFilter.class);
        });
        return http.build();
    }

    /** First of all: what a later filter or the container refuses gets its headers too. */
    @Bean
    FilterRegistrationBean<HeaderWriterFilter> safeHeaders(PublicUrl url) {
        var registration = new FilterRegistrationBean<>(new HeaderWriterFilter(SafeHeaders.at(url)));
        registration.setOrder(FIRST);
        return registration;
    }

    @Bean
    EdgeFilter host(EdgeSettings settings, PublicUrl url, Environment environment, ProblemWriter problems) {
        var names = new HashSet<>(settings.hosts());
        names.add(url.uri().getHost().toLowerCase(Locale.ROOT));
        // Where it is one address that we listen to, people may call us by it.
        names.add(environment.getProperty("server.address", "").replaceFirst("^(0\\.0\\.0\\.0|::)$", ""));
        return new EdgeFilter(Place.HOST, new HostFilter(Set.copyOf(names), problems));
    }

    @Bean
    EdgeFilter shape(ProblemWriter problems) {
        return new EdgeFilter(Place.SHAPE, new ShapeFilter(problems));
    }

    @Bean
    EdgeFilter crowd(EdgeSettings settings, ProblemWriter problems, MeterRegistry registry) {
        return new EdgeFilter(Place.CROWD, new CrowdFilter(settings.crowd(), problems, registry));
    }

    /** A timer around every filter of the chain took a fifth of a small request's time; whole requests are timed. */
    @Bean
    SecurityObservationSettings noTimersInTheChain() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    DelegatingFilterProxyRegistrationBean edgeFilterChainInItsPlace() {
        var registration = new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        registration.setOrder(ORDER);
        return registration;
    }

    /**
     * Paths are judged strictly, header and parameter values not: they are checked where they are read, and a firewall
     * that throws in the middle of a controller would turn the caller's mistake into ours.
     */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(_ -> true);
        firewall.setAllowedParameterNames(_ -> true);
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejected(ProblemWriter problems) {
        return (request, response, _) -> problems.write(CommonProblem.MALFORMED, request, response);
    }
}
