package world.azora.edge.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.web.cors.CorsUtils;
import world.azora.identity.PublicUrl;

/** Whose pages may call us. */
final class Origins {
    private final Set<String> allowed;

    Origins(PublicUrl url, List<String> corsOrigins) {
        var origins = new HashSet<>(corsOrigins);
        origins.add(url.origin());
        this.allowed = Set.copyOf(origins);
    }

    boolean allows(String origin, HttpServletRequest request) {
        return allowed.contains(origin) || (!origin.equals("null") && !CorsUtils.isCorsRequest(request));
    }
}
