package world.azora.platform.remote;

import java.net.URI;
import java.util.Objects;

/** One process that runs a role, and whether calls to it went well lately. */
final class Instance {
    private final URI base;
    private volatile boolean up = true;

    Instance(URI base) {
        this.base = base;
    }

    URI base() {
        return base;
    }

    boolean isUp() {
        return up;
    }

    void up(boolean isUp) {
        up = isUp;
    }

    boolean isSecure() {
        return "https".equals(base.getScheme());
    }

    /** The same path and query at this process. */
    URI address(URI target) {
        var path = Objects.requireNonNullElse(target.getRawPath(), "");
        var query = target.getRawQuery();
        return URI.create(base + path + (query == null ? "" : "?" + query));
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
