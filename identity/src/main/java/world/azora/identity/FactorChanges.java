package world.azora.identity;

import java.util.List;
import java.util.function.BooleanSupplier;
import world.azora.kernel.UserId;

/** What follows when a person gains or loses a factor, whatever its kind. All of it joins the caller's transaction. */
public interface FactorChanges {
    /** How the removal of a factor can end. */
    enum Removal {
        REMOVED,
        UNKNOWN,
        /** A role of the person asks for a factor, and this is the only one. */
        NEEDED
    }

    /**
     * To be called after a factor was added. Devices are remembered no longer: they were remembered for less.
     *
     * @return recovery codes to be shown once, if the person had none
     */
    List<String> added(UserId person);

    /**
     * Takes a factor away, unless it is the last one and needed. Devices are remembered no longer.
     *
     * @param delete takes the factor away, and says whether it was there
     */
    Removal remove(UserId person, BooleanSupplier delete);

    /** Takes everything away: factors, codes, remembered devices. Whether there was a factor. */
    boolean forgetAll(UserId person);
}
