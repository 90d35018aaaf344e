package world.azora.identity;

import java.util.Optional;
import world.azora.kernel.UserId;

/**
 * Devices on which a person is not asked for a second factor for 30 days. A device is remembered for one person with
 * the password of that day: when it changes, or a factor does, the device is asked again.
 */
public interface RememberedDevices {
    /** Joins the caller's transaction if there is one. */
    OneTimeToken remember(UserId person, String name);

    boolean isRemembered(UserId person, Optional<OneTimeToken> token);
}
