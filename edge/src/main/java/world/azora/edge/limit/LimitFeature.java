package world.azora.edge.limit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import world.azora.edge.EdgeFilter;
import world.azora.edge.EdgeFilter.Place;
import world.azora.edge.EdgeSettings;
import world.azora.platform.web.ProblemWriter;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
public class LimitFeature {
    @Bean
    EdgeFilter limit(EdgeSettings settings, ProblemWriter problems) {
        return new EdgeFilter(Place.LIMIT, new LimitFilter(settings.limits(), problems));
    }
}
