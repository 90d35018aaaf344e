package world.azora.platform.remote;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import world.azora.kernel.Secret;
import world.azora.platform.role.Roles;
import world.azora.platform.web.KernelConverters;
import world.azora.platform.web.ProblemWriter;

/** Calls between the processes of one installation: what they carry, and who is let in. */
@Configuration(proxyBeanMethods = false)
public class RemoteModule {
    private static final int AFTER_TRACE_ID = Ordered.HIGHEST_PRECEDENCE + 105;

    @Bean
    Roles roles(Environment environment) {
        return Roles.of(environment);
    }

    @Bean
    ServiceToken serviceToken(Environment environment) {
        return new ServiceToken(new Secret(environment.getRequiredProperty("azora.service-token")));
    }

    @Bean
    FilterRegistrationBean<ServiceGate> serviceGate(ServiceToken token, Roles roles, ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new ServiceGate(token, roles, problems));
        registration.setOrder(AFTER_TRACE_ID);
        return registration;
    }

    /** Every proxy of a front speaks with the service token and knows how to write ids into paths. */
    @Bean
    RestClientHttpServiceGroupConfigurer serviceCalls(ServiceToken token) {
        return groups -> {
            groups.forEachClient((_, client) ->
                    client.defaultHeader(ServiceToken.HEADER, token.secret().value()));
            groups.forEachProxyFactory((_, factory) -> factory.conversionService(conversions()));
        };
    }

    private static DefaultFormattingConversionService conversions() {
        var conversions = new DefaultFormattingConversionService();
        KernelConverters.addTo(conversions);
        return conversions;
    }
}
