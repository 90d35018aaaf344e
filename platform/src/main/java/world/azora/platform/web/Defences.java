package world.azora.platform.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What every process does about callers that hide, dawdle or never end. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
class Defences {
    /** Before the service gate, which may know better, and before all that limits by address. */
    private static final int AFTER_TRACE_ID = Ordered.HIGHEST_PRECEDENCE + 102;

    @Bean
    FilterRegistrationBean<ClientAddressFilter> clientAddressFilter(WebSettings settings) {
        var proxies = new TrustedProxies(settings.trustedProxies());
        var registration = new FilterRegistrationBean<>(new ClientAddressFilter(proxies));
        registration.setOrder(AFTER_TRACE_ID);
        return registration;
    }

    @Bean
    BodyLimitFilter bodyLimit(WebSettings settings) {
        return new BodyLimitFilter(settings);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> deadlines(WebSettings settings) {
        return factory -> {
            factory.setProtocol(HeaderDeadlineProtocol.class.getName());
            factory.addContextValves(new AbandonedBodies());
            factory.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof HeaderDeadlineProtocol protocol)
                    protocol.setHeaderTimeoutMillis(settings.headerTimeout().toMillis());
            });
        };
    }
}
