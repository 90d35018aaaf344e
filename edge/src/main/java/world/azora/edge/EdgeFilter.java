package world.azora.edge;

import jakarta.servlet.Filter;

/**
 * What a feature puts into the filter chain. It is no filter bean itself, because Spring Boot would send every request
 * through that a second time.
 */
public record EdgeFilter(Place place, Filter filter) {
    /** In this order, after the security headers; CORS stands between the first and the second. */
    public enum Place {
        ORIGIN,
        ACCESS,
        CSRF,
        FACTOR,
        LIMIT
    }
}
