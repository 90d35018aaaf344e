package world.azora.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When signing keys take turns.
 *
 * @param rotation after so long the next key signs
 * @param overlap for so long a retired key still vouches for what it has signed; longer than any token holds
 */
public record KeyTimes(
        @DefaultValue("30d") Duration rotation,
        @DefaultValue("24h") Duration overlap) {
    public KeyTimes {
        if (!rotation.isPositive() || !overlap.isPositive())
            throw new IllegalArgumentException("azora.identity.keys: times are above zero");
    }
}
