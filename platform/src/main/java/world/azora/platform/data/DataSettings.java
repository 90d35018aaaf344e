package world.azora.platform.data;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import world.azora.kernel.Secret;

/**
 * Which database, and how many connections to it. The names of the plan, such as {@code DATABASE_URL} and {@code
 * DB_POOL_SIZE}, set the same; see {@code plan-names.properties}.
 *
 * @param url {@code postgres://user:password@host:port/database} or {@code jdbc:postgresql:…}, of the role that owns the
 *     schemas and changes them. It is secret because it holds the password
 * @param appUrl the same of the role that the application works as; without it, that is the owner too. Without both Azora
 *     runs its own server
 * @param poolSize connections that are kept open
 * @param maxOverflow further ones for bursts, closed when idle
 * @param poolTimeout how long a request waits for a connection before it is answered 503; seconds if no unit is given
 * @param poolRecycle age at which a connection is replaced; seconds if no unit is given
 * @param migrate whether the schemas are brought up to date before anything uses them
 */
@ConfigurationProperties("azora.data")
public record DataSettings(
        @Nullable Secret url,
        @Nullable Secret appUrl,
        @DefaultValue("16") int poolSize,
        @DefaultValue("0") int maxOverflow,
        @DefaultValue("2") @DurationUnit(SECONDS) Duration poolTimeout,
        @DefaultValue("1800") @DurationUnit(SECONDS) Duration poolRecycle,
        @DefaultValue("true") boolean migrate) {
    public DataSettings {
        if (poolSize < 1 || poolSize > 1000) throw new IllegalArgumentException("azora.data.pool-size is 1 to 1000");
        if (maxOverflow < 0 || maxOverflow > 1000)
            throw new IllegalArgumentException("azora.data.max-overflow is 0 to 1000");
        if (poolTimeout.toMillis() < 250)
            throw new IllegalArgumentException("azora.data.pool-timeout is at least 250ms");
        if (poolRecycle.toSeconds() < 30) throw new IllegalArgumentException("azora.data.pool-recycle is at least 30s");
        // An empty DATABASE_URL is how a shell says that there is none.
        if (url != null && url.value().isBlank()) url = null;
        if (appUrl != null && appUrl.value().isBlank()) appUrl = null;
    }
}
