package world.azora.platform.remote;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import world.azora.kernel.Secret;
import world.azora.platform.breaker.BreakerModule;
import world.azora.platform.breaker.Breakers;
import world.azora.platform.remote.ServiceGate.Meeting;
import world.azora.platform.role.Roles;
import world.azora.platform.tls.ProcessTls;
import world.azora.platform.tls.TlsModule;
import world.azora.platform.web.KernelConverters;
import world.azora.platform.web.ProblemWriter;

/** Calls between the processes of one installation: how they find and know each other, and who is let in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RemoteSettings.class)
@Import({TlsModule.class, BreakerModule.class})
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
    FilterRegistrationBean<ServiceGate> serviceGate(
            ServiceToken token,
            Roles roles,
            Optional<ProcessTls> tls,
            Environment environment,
            ProblemWriter problems,
            MeterRegistry metrics) {
        var gate = new ServiceGate(token, roles, meeting(roles, tls, environment), problems, metrics);
        var registration = new FilterRegistrationBean<>(gate);
        registration.setOrder(AFTER_TRACE_ID);
        return registration;
    }

    @Bean
    @ConditionalOnProperty(TlsModule.CERTIFICATE)
    InternalListener internalListener(RemoteSettings settings, ProcessTls tls, Roles roles) {
        if (!tls.roles().containsAll(roles.here()))
            throw new UnsafeProcesses("The certificate of this process is for " + tls.roles() + ", and its roles are "
                    + roles.here() + ". Run \"azora certs issue\" with all of them.");
        return new InternalListener(settings, tls.listening());
    }

    @Bean
    RoleCalls roleCalls(
            Roles roles,
            Environment environment,
            RemoteSettings settings,
            ServiceToken token,
            Optional<ProcessTls> tls,
            Breakers breakers,
            MeterRegistry metrics) {
        return new RoleCalls(roles, environment, new RoleCalls.Common(settings, token, tls, breakers, metrics));
    }

    @Bean
    Probing probing(RoleCalls calls, RemoteSettings settings) {
        return new Probing(calls, settings.probeEvery());
    }

    /** Every proxy of a front calls its role, and knows how to write ids into paths. */
    @Bean
    RestClientHttpServiceGroupConfigurer serviceCalls(RoleCalls calls) {
        return groups -> {
            groups.forEachClient((group, client) ->
                    client.baseUrl(RoleAddress.of(group.name())).requestFactory(calls));
            groups.forEachProxyFactory((_, factory) -> factory.conversionService(conversions()));
        };
    }

    private static Meeting meeting(Roles roles, Optional<ProcessTls> tls, Environment environment) {
        if (tls.isPresent()) return Meeting.CERTIFICATES;
        if (roles.here().equals(Roles.ALL)) return Meeting.ALONE;
        if (environment.getProperty(RoleCalls.PRODUCTION, Boolean.class, false))
            throw new UnsafeProcesses(
                    "In production, processes meet with certificates, and this one has none."
                            + " Run \"azora certs init\" once and \"azora certs issue\" with its roles (docs/guide-processes.md).");
        return Meeting.TOKEN;
    }

    private static DefaultFormattingConversionService conversions() {
        var conversions = new DefaultFormattingConversionService();
        KernelConverters.addTo(conversions);
        return conversions;
    }
}
