package world.azora.identity;

import java.net.URI;
import org.springframework.core.env.Environment;

/** Where browsers reach us ({@code azora.public-url}): scheme, host and port, nothing after them. */
public record PublicUrl(URI uri) {
    private static final String DEFAULT = "http://localhost:8080";

    public PublicUrl {
        var isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!isWeb || uri.getHost() == null)
            throw new IllegalArgumentException("azora.public-url is no http(s) address: " + uri);
        uri = URI.create(uri.getScheme() + "://" + uri.getRawAuthority());
    }

    public static PublicUrl of(Environment environment) {
        return new PublicUrl(URI.create(environment.getProperty("azora.public-url", DEFAULT)));
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
