package world.azora.edge;

import jakarta.servlet.Filter;

/**
 * What a feature puts into the filter chain. It is no filter bean itself, because Spring Boot would send every request
 * through that a second time.
 */
public record EdgeFilter(Place place, Filter filter) {
    /** In this order, after the security headers; CORS stands between {@link #ORIGIN} and {@link #ACCESS}. */
    public enum Place {
        HOST,
        SHAPE,
        CROWD,
        ORIGIN,
        ACCESS,
        CSRF,
        FACTOR,
        LIMIT
    }
}
