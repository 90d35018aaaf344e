package world.azora.payments;

import java.util.UUID;
import world.azora.kernel.Prefix;
import world.azora.kernel.TypeId;
import world.azora.kernel.TypeIds;

/** Something that happened, as told to other systems. */
@Prefix("evt")
public record EventId(UUID uuid) implements TypeId {
    @Override
    public String toString() {
        return TypeIds.text(this);
    }
}
