package world.azora.edge.shield;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/** Nothing is kept by browsers or caches on the way, unless its endpoint says so. */
final class CacheRule implements HeaderWriter {
    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL))
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, private");
    }
}
