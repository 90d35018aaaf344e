package world.azora.edge.route;

import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import world.azora.platform.remote.RoleRoutes;
import world.azora.platform.remote.ServiceToken;
import world.azora.platform.role.Roles;
import world.azora.platform.web.ProblemWriter;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
public class RouteFeature {
    private static final int BEHIND_THE_SHIELD = -50;

    @Bean
    RouteTable routeTable(List<RoleRoutes> routes, Roles roles) {
        return new RouteTable(routes, roles);
    }

    @Bean
    RouterFunction<ServerResponse> rolesElsewhere(RouteTable table, ServiceToken token, Environment environment) {
        return new Forwarding(table, token, environment).route();
    }

    @Bean
    FilterRegistrationBean<UnreadForms> unreadForms(RouteTable table, ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new UnreadForms(table, problems));
        registration.setOrder(BEHIND_THE_SHIELD);
        return registration;
    }
}
