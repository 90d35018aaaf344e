package world.azora.identity;

import java.time.Duration;
import world.azora.kernel.UserId;

/** Links by which a person sets a password without knowing one, for the other features of this module. */
public interface PasswordLinks {
    /** A token that works once, within this time, and ends those before it. Joins its caller's transaction. */
    OneTimeToken issue(UserId person, Duration holdsFor);

    /** Ends all of the person's. Joins its caller's transaction. */
    void endAll(UserId person);
}
