package world.azora.payments;

import java.util.UUID;
import world.azora.kernel.Prefix;
import world.azora.kernel.TypeId;
import world.azora.kernel.TypeIds;

/** The telling of one event to one webhook. */
@Prefix("dlv")
public record DeliveryId(UUID uuid) implements TypeId {
    @Override
    public String toString() {
        return TypeIds.text(this);
    }
}
