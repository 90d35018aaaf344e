package world.azora.edge;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import world.azora.kernel.Secret;

/**
 * What can be set about the way in.
 *
 * @param corsOrigins other sites whose pages may call us with a person's cookies, each exactly as browsers write it, such
 *     as {@code https://learn.example.org}
 * @param hosts further names that this server answers to, besides that of its public address and of this machine
 * @param securityContact where to report weaknesses (RFC 9116): a {@code mailto:} or {@code https:} address
 */
@ConfigurationProperties("azora.edge")
public record EdgeSettings(
        @DefaultValue List<String> corsOrigins,
        @DefaultValue List<String> hosts,
        @Nullable URI securityContact,
        @DefaultValue Limits limits,
        @DefaultValue Crowd crowd) {
    public EdgeSettings {
        corsOrigins = List.copyOf(corsOrigins);
        hosts = List.copyOf(hosts);
        for (var origin : corsOrigins)
            if (!origin.matches("https?://[a-z0-9.-]+(:\\d{1,5})?"))
                throw new IllegalArgumentException("azora.edge.cors-origins has no such origin: " + origin);
        for (var host : hosts)
            if (!host.matches("[a-z0-9.-]+|\\[[0-9a-f:.]+]"))
                throw new IllegalArgumentException("azora.edge.hosts has no such name: " + host);
    }

    /**
     * How many requests somebody may send.
     *
     * @param enabled off for measurements and tests
     * @param rules what differs from the usual rules, each as {@code [METHOD] PATTERN KEY CAPACITY/PERIOD}, such as
     *     {@code POST /api/v1/auth/login account 5/1m}; KEY is {@code address}, {@code person}, {@code account} or
     *     {@code key}
     * @param redisUrl where processes count together, such as {@code redis://localhost:6379}; without it each counts
     *     for itself
     */
    public record Limits(
            @DefaultValue("true") boolean enabled,
            @DefaultValue List<String> rules,
            @Nullable Secret redisUrl) {
        public Limits {
            rules = List.copyOf(rules);
        }
    }

    /**
     * How many requests are at work at a time. Every one has a thread of its own, which costs little, so it is not
     * threads that keep a crowd out.
     *
     * @param requestsMax altogether; 0 for any number
     * @param perAddressMax from one address
     * @param patience how long a request waits for its turn before it is told to come back
     */
    public record Crowd(
            @DefaultValue("512") int requestsMax,
            @DefaultValue("256") int perAddressMax,
            @DefaultValue("500ms") Duration patience) {
        public Crowd {
            if (requestsMax < 0 || perAddressMax < 1 || patience.isNegative())
                throw new IllegalArgumentException("azora.edge.crowd: limits are above zero");
        }
    }
}
