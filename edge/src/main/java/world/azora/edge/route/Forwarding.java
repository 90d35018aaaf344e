package world.azora.edge.route;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import world.azora.platform.remote.ActorHeader;
import world.azora.platform.remote.RoleAddress;
import world.azora.platform.remote.ServiceToken;
import world.azora.platform.web.Actors;
import world.azora.platform.web.TraceIdFilter;

/** Sends a request on to a process of its role, with who asks, and from where. */
final class Forwarding {
    /** What we say ourselves, and what a caller must not say in our place. */
    private static final List<String> OURS = List.of(ServiceToken.HEADER, ActorHeader.NAME, Forwarding.CLIENT);

    private static final String CLIENT = "X-Azora-Client";
    /** The only role that has a use for people's tokens; the others need not see them. */
    private static final String IDENTITY = "identity";

    private final RouteTable table;
    private final SecureRandom random = new SecureRandom();

    Forwarding(RouteTable table) {
        this.table = table;
    }

    RouterFunction<ServerResponse> route() {
        return GatewayRouterFunctions.route("role-elsewhere")
                .route(request -> table.elsewhere(request.path()).isPresent(), HandlerFunctions.http())
                .before(this::addressed)
                .after(Forwarding::withoutSecondTraceId)
                .build();
    }

    private ServerRequest addressed(ServerRequest request) {
        var role = table.elsewhere(request.path()).orElseThrow();
        var servletRequest = request.servletRequest();
        var forwarded = ServerRequest.from(request)
                .headers(headers -> {
                    OURS.forEach(headers::remove);
                    if (!role.equals(IDENTITY)) {
                        headers.remove(HttpHeaders.COOKIE);
                        headers.remove(HttpHeaders.AUTHORIZATION);
                    }
                    headers.set(CLIENT, servletRequest.getRemoteAddr());
                    headers.set("traceparent", traceparent(TraceIdFilter.of(servletRequest)));
                    Actors.of(servletRequest)
                            .ifPresent(actor -> headers.set(ActorHeader.NAME, ActorHeader.write(actor)));
                })
                .build();
        MvcUtils.setRequestUrl(forwarded, RoleAddress.of(role));
        return forwarded;
    }

    /** The same trace id there as here (W3C Trace Context). */
    private String traceparent(String traceId) {
        return "00-" + traceId + "-" + HexFormat.of().toHexDigits(random.nextLong()) + "-01";
    }

    private static ServerResponse withoutSecondTraceId(ServerRequest request, ServerResponse response) {
        response.headers().remove(TraceIdFilter.HEADER);
        return response;
    }
}
