package world.azora.identity;

import java.net.URI;
import org.springframework.core.env.Environment;

/**
 * Where browsers reach us: scheme, host and port, nothing after them. Where {@code azora.public-url} says nothing, that
 * is this machine.
 */
public record PublicUrl(URI uri) {
    private static final String PORT_DEFAULT = "8080";

    public PublicUrl {
        var isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!isWeb || uri.getHost() == null)
            throw new IllegalArgumentException("azora.public-url is no http(s) address: " + uri);
        uri = URI.create(uri.getScheme() + "://" + uri.getRawAuthority());
    }

    public static PublicUrl of(Environment environment) {
        var set = environment.getProperty("azora.public-url", "");
        var port = environment.getProperty("server.port", PORT_DEFAULT);
        return new PublicUrl(URI.create(set.isBlank() ? "http://localhost:" + port : set));
    }

    public boolean isHttps() {
        return "https".equals(uri.getScheme());
    }

    /** As browsers send it in {@code Origin}. */
    public String origin() {
        return uri.toString();
    }

    /** An address of ours; the path begins with a slash. */
    public URI link(String pathAndQuery) {
        return URI.create(uri + pathAndQuery);
    }
}
