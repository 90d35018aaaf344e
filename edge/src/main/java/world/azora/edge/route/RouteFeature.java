package world.azora.edge.route;

import java.util.List;
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

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
public class RouteFeature {
    @Bean
    RouterFunction<ServerResponse> rolesElsewhere(List<RoleRoutes> routes, Roles roles) {
        return new Forwarding(new RouteTable(routes, roles)).route();
    }

    /** Forwards as our own proxies call: to whichever process of the role is ready. Bodies stream through. */
    @Bean
    ProxyExchange forwardedCalls(RoleCalls calls, GatewayMvcProperties settings) {
        return new RestClientProxyExchange(
                RestClient.builder().requestFactory(calls).build(), settings);
    }
}
