package world.azora.platform.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the embedded PostgreSQL is run. The defaults fit two cores and 4 GB shared with the rest of Azora. Nothing here
 * trades durability away: fsync, full page writes and synchronous commit stay as PostgreSQL has them.
 *
 * @param bin folder with {@code initdb} and {@code postgres} to use instead of those of the system or the bundled ones
 * @param cache where the bundled programs are unpacked, if not below the data folder
 * @param sharedBuffersMb PostgreSQL's own page cache, in MiB; 0 for an eighth of the memory that this machine or
 *     container has, but at least 128 and at most 1,024. It is taken as data fills it, not at the start
 * @param connectionsMax over all processes of this machine
 * @param startTimeout includes the recovery after a crash, and the shut-down of a server that a killed process left
 * @param stopTimeout for the last checkpoint; after it the server is killed and recovers at its next start
 */
@ConfigurationProperties("azora.pg")
public record EmbeddedSettings(
        @Nullable Path bin,
        @Nullable Path cache,
        @DefaultValue("0") int sharedBuffersMb,
        @DefaultValue("100") int connectionsMax,
        @DefaultValue("120s") Duration startTimeout,
        @DefaultValue("30s") Duration stopTimeout) {
    /** What an installation gets that sets nothing. */
    public static final EmbeddedSettings DEFAULT =
            new EmbeddedSettings(null, null, 0, 100, Duration.ofSeconds(120), Duration.ofSeconds(30));

    private static final int SHARED_BUFFERS_MB_MIN = 128;
    private static final int SHARED_BUFFERS_MB_MAX = 1_024;

    public EmbeddedSettings {
        if (sharedBuffersMb == 0) sharedBuffersMb = eighthOfMemoryMb();
        if (sharedBuffersMb < 16) throw new IllegalArgumentException("azora.pg.shared-buffers-mb is at least 16");
        if (connectionsMax < 10) throw new IllegalArgumentException("azora.pg.connections-max is at least 10");
        if (!startTimeout.isPositive()) throw new IllegalArgumentException("azora.pg.start-timeout is above zero");
        if (!stopTimeout.isPositive()) throw new IllegalArgumentException("azora.pg.stop-timeout is above zero");
    }

    private static int eighthOfMemoryMb() {
        var memory =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        return Math.clamp((memory / 8) >> 20, SHARED_BUFFERS_MB_MIN, SHARED_BUFFERS_MB_MAX);
    }
}
