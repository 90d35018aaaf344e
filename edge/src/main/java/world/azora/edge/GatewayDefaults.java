package world.azora.edge;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Keeps Spring Cloud Gateway from changing what is not forwarded: by default it turns multipart reading off for the
 * whole application, and reads every form body, forwarded or not. Any setting of the installation goes before these.
 */
public final class GatewayDefaults implements EnvironmentPostProcessor, Ordered {
    private static final Map<String, Object> DEFAULTS = Map.of(
            "spring.servlet.multipart.enabled", "true",
            // Spring Cloud 2025.1 names Spring Boot 4.0 only; that it runs on ours is what the tests of this module
            // show.
            "spring.cloud.compatibility-verifier.enabled", "false",
            "spring.cloud.gateway.server.webmvc.form-filter.enabled", "false",
            "spring.cloud.gateway.server.webmvc.weight-calculator-filter.enabled", "false");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("azoraGatewayDefaults", DEFAULTS));
    }

    /** Before the gateway's own, which looks whether somebody has said otherwise. */
    @Override
    public int getOrder() {
        return 0;
    }
}
