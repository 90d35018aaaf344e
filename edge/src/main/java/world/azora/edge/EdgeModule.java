package world.azora.edge;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.edge.access.AccessFeature;
import world.azora.edge.console.ConsoleFeature;
import world.azora.edge.limit.LimitFeature;
import world.azora.edge.route.RouteFeature;
import world.azora.edge.shield.ShieldFeature;
import world.azora.platform.role.Role;

/** What the edge adds to a process that takes in requests from outside. Other processes answer only their like. */
@Configuration(proxyBeanMethods = false)
public class EdgeModule {
    @Role("edge")
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(EdgeSettings.class)
    @Import({AccessFeature.class, ConsoleFeature.class, LimitFeature.class, RouteFeature.class, ShieldFeature.class})
    static class Here {}
}
