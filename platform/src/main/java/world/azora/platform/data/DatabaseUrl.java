package world.azora.platform.data;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import world.azora.kernel.Secret;

/**
 * Reads a {@code DATABASE_URL} or {@code DATABASE_APP_URL} in the form of libpq ({@code postgres://user:password@host:port/database?sslmode=…}) or of
 * JDBC ({@code jdbc:postgresql://host:port/database?user=…&password=…}).
 *
 * <p>Unless it says otherwise, a server on another machine must show a certificate for its name ({@code
 * sslmode=verify-full}): anything less would let a stranger on the way read and change what goes through.
 */
final class DatabaseUrl {
    private static final Set<String> SCHEMES = Set.of("postgres", "postgresql");
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private DatabaseUrl() {}

    /** Refuses a malformed one; the message never holds the address, which may hold a password. */
    static DatabaseAddress parse(Secret secret) {
        var uri = uri(secret.value());
        var host = uri.getHost();
        var path = uri.getPath();
        if (host == null || path == null || path.length() < 2 || !SCHEMES.contains(uri.getScheme())) throw malformed();
        var user = "";
        var password = "";
        if (uri.getRawUserInfo() != null) {
            var parts = uri.getRawUserInfo().split(":", 2);
            user = decode(parts[0]);
            password = parts.length == 2 ? decode(parts[1]) : "";
        }
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        var secured = LOCAL.contains(host);
        for (var parameter : Objects.requireNonNullElse(uri.getRawQuery(), "").split("&", -1)) {
            if (parameter.startsWith("user=")) user = decode(parameter.substring("user=".length()));
            else if (parameter.startsWith("password=")) password = decode(parameter.substring("password=".length()));
            else if (!parameter.isEmpty()) query.add(parameter);
            if (parameter.startsWith("sslmode=")) secured = true;
        }
        if (!secured) query.add("sslmode=verify-full");
        if (user.isEmpty()) throw malformed();
        var port = uri.getPort() < 0 ? 5432 : uri.getPort();
        return new DatabaseAddress(
                "jdbc:postgresql://" + host + ":" + port + uri.getRawPath() + query, user, new Secret(password));
    }

    private static URI uri(String url) {
        try {
            return new URI(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
        } catch (URISyntaxException _) {
            throw malformed();
        }
    }

    private static String decode(String text) {
        // A plus is a plus here: this is no HTML form.
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException(
                "DATABASE_URL and DATABASE_APP_URL must look like postgres://user:password@host:5432/database (characters of"
                        + " the password that mean something in an address percent-encoded)");
    }
}
