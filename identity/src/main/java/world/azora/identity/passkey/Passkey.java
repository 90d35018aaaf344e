package world.azora.identity.passkey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import world.azora.identity.PasskeyId;

/**
 * A passkey as its owner sees it.
 *
 * @param backedUp whether it is kept in more than one place, such as a person's cloud
 */
record Passkey(
        PasskeyId id,
        PasskeyName name,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        boolean backedUp) {}
