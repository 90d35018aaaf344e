package world.azora.platform.production;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Runs the checks that modules contribute: at the start in production mode, and whenever the command line asks. */
@Configuration(proxyBeanMethods = false)
public class ProductionModule {
    @Bean
    ProductionGate productionGate(ObjectProvider<ProductionCheck> checks, Environment environment) {
        return new ProductionGate(checks, environment.getProperty("azora.production", Boolean.class, false));
    }

    @Bean
    ProductionController productionController(ObjectProvider<ProductionCheck> checks) {
        return new ProductionController(checks);
    }
}
