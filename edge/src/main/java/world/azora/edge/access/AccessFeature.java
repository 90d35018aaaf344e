package world.azora.edge.access;

import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;
import world.azora.edge.EdgeFilter;
import world.azora.edge.EdgeFilter.Place;
import world.azora.edge.EdgeSettings;
import world.azora.identity.CookieNames;
import world.azora.identity.KeyGate;
import world.azora.identity.PublicUrl;
import world.azora.identity.SessionGate;
import world.azora.platform.remote.RoleRoutes;
import world.azora.platform.web.ProblemWriter;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
public class AccessFeature {
    @Bean
    EdgeFilter origin(EdgeSettings settings, PublicUrl url, ProblemWriter problems) {
        return new EdgeFilter(Place.ORIGIN, new OriginFilter(new Origins(url, settings.corsOrigins()), problems));
    }

    @Bean
    EdgeFilter access(
            SessionGate sessions,
            KeyGate keys,
            List<RoleRoutes> routes,
            PublicUrl url,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver exceptions) {
        var access = new KeyAccess(keys, new KeyReach(routes));
        return new EdgeFilter(Place.ACCESS, new AccessFilter(sessions, access, CookieNames.at(url), exceptions));
    }

    @Bean
    EdgeFilter factor(ProblemWriter problems) {
        return new EdgeFilter(Place.FACTOR, new FactorFilter(problems));
    }

    @Bean
    EdgeFilter csrf(ProblemWriter problems) {
        return new EdgeFilter(Place.CSRF, new CsrfFilter(problems));
    }
}
