package world.azora.edge;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about the way in.
 *
 * @param corsOrigins other sites whose pages may call us with a person's cookies, each exactly as browsers write it, such
 *     as {@code https://learn.example.org}
 */
@ConfigurationProperties("azora.edge")
public record EdgeSettings(
        @DefaultValue List<String> corsOrigins,
        @DefaultValue Limits limits) {
    public EdgeSettings {
        corsOrigins = List.copyOf(corsOrigins);
        for (var origin : corsOrigins)
            if (!origin.matches("https?://[^/*]+"))
                throw new IllegalArgumentException("azora.edge.cors-origins has no such origin: " + origin);
    }

    /**
     * Requests a minute. A school sits behind one address, so what counts for an address is only what comes without a
     * session, and the two doors that a whole class passes at once have limits of their own.
     *
     * @param enabled off for benchmarks
     * @param perAddress without a session, from one address
     * @param perSession with a session
     * @param signInPerAddress sign-ins and refreshes; wrong passwords are counted besides, by identity
     * @param signUpPerAddress registrations and their confirmations
     */
    public record Limits(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("120") int perAddress,
            @DefaultValue("1200") int perSession,
            @DefaultValue("240") int signInPerAddress,
            @DefaultValue("240") int signUpPerAddress) {
        public Limits {
            if (Math.min(Math.min(perAddress, perSession), Math.min(signInPerAddress, signUpPerAddress)) < 1)
                throw new IllegalArgumentException("azora.edge.limits are above zero");
        }
    }
}
