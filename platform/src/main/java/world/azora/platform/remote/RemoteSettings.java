package world.azora.platform.remote;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Calls between processes.
 *
 * @param address where other processes reach this one; null for every address of the machine
 * @param port the port for them, with certificates; 0 takes a free one
 * @param callsMax calls that wait for one role at a time; more are refused at once, so that a slow role does not take
 *     the whole process with it
 * @param probeEvery how often the processes of a role are asked whether they are ready, and names resolved again
 */
@ConfigurationProperties("azora.remote")
public record RemoteSettings(
        @Nullable String address,
        @DefaultValue("8443") int port,
        @DefaultValue("200") int callsMax,
        @DefaultValue("1s") Duration probeEvery) {
    public RemoteSettings {
        if (port < 0 || port > 65_535) throw new IllegalArgumentException("azora.remote.port is 0 to 65535");
        if (callsMax < 1 || !probeEvery.isPositive())
            throw new IllegalArgumentException("azora.remote: numbers and times are above zero");
    }
}
