package world.azora.edge.route;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import world.azora.platform.remote.RoleRoutes;
import world.azora.platform.remote.ServiceToken;
import world.azora.platform.role.Roles;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
public class RouteFeature {
    @Bean
    RouterFunction<ServerResponse> rolesElsewhere(
            List<RoleRoutes> routes, Roles roles, ServiceToken token, Environment environment) {
        return new Forwarding(new RouteTable(routes, roles), token, environment).route();
    }
}
