package world.azora.identity;

import java.time.Duration;

/**
 * What other processes change about access is heard here by PostgreSQL's notifications and passed on as events: {@link
 * AccessChanged}, {@link SessionEnded}, {@link TokenRevoked}, {@link SigningKeysChanged}, and {@link AccessNewsMissed}
 * where anything may have happened. Whoever remembers something must ask {@link #areHeard} before believing it.
 */
public interface AccessNews {
    /** How old a memory may be that no news could correct. */
    Duration UNHEARD_AGE_MAX = Duration.ofMillis(400);

    /** Whether what was changed elsewhere up to some 400 ms ago has been passed on here. */
    boolean areHeard();
}
