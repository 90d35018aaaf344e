package world.azora.edge.shield;

import java.util.Comparator;
import java.util.List;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
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
public class ShieldFeature {
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
                .headers(headers -> SafeHeaders.on(headers, url))
                .cors(cors -> cors.configurationSource(new CorsRules(settings.corsOrigins(), url)));
        filters.stream().sorted(Comparator.comparing(EdgeFilter::place)).forEach(one -> {
            if (one.place() == Place.ORIGIN) http.addFilterBefore(one.filter(), CorsFilter.class);
            else http.addFilterAfter(one.filter(), CorsFilter.class);
        });
        return http.build();
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
