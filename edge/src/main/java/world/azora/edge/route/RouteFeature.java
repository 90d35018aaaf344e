package world.azora.edge.route;

import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import world.azora.platform.remote.RoleCalls;
import world.azora.platform.remote.RoleRoutes;
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
    RouterFunction<ServerResponse> rolesElsewhere(RouteTable table) {
        return new Forwarding(table).route();
    }

    /** Forwards as our own proxies call: to whichever process of the role is ready. Bodies stream through. */
    @Bean
    ProxyExchange forwardedCalls(RoleCalls calls, GatewayMvcProperties settings) {
        return new RestClientProxyExchange(
                RestClient.builder().requestFactory(calls).build(), settings);
    }

    @Bean
    FilterRegistrationBean<UnreadForms> unreadForms(RouteTable table, ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new UnreadForms(table, problems));
        registration.setOrder(BEHIND_THE_SHIELD);
        return registration;
    }
}
