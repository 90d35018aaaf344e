package world.azora.identity;

import java.util.UUID;
import world.azora.kernel.Prefix;
import world.azora.kernel.TypeId;
import world.azora.kernel.TypeIds;

/** One sign-in of one person on one device, from the password to the sign-out. */
@Prefix("ses")
public record SessionId(UUID uuid) implements TypeId {
    @Override
    public String toString() {
        return TypeIds.text(this);
    }
}
