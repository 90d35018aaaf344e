package world.azora.platform.tls;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import world.azora.platform.health.HealthCheck;

/** The certificates of this process, if it was given any. */
@Configuration(proxyBeanMethods = false)
public class TlsModule {
    /** Set where this process has a certificate for calls between processes. */
    public static final String CERTIFICATE = "spring.ssl.bundle.pem." + ProcessTls.BUNDLE + ".keystore.certificate";

    @Bean
    @ConditionalOnProperty(CERTIFICATE)
    ProcessTls processTls(SslBundles bundles, MeterRegistry metrics) {
        return new ProcessTls(bundles, metrics);
    }

    @Bean
    @ConditionalOnProperty("azora.http-port")
    PlainHttpRedirect plainHttpRedirect(Environment environment) {
        return new PlainHttpRedirect(
                environment.getRequiredProperty("azora.http-port", Integer.class),
                environment.getProperty("server.address"),
                environment.getRequiredProperty("azora.public-url"));
    }

    @Bean
    HealthCheck certificateWatch(SslBundles bundles, MeterRegistry metrics, Clock clock) {
        return new CertificateWatch(bundles, metrics, clock);
    }
}
