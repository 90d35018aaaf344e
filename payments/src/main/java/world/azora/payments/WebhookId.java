package world.azora.payments;

import java.util.UUID;
import world.azora.kernel.Prefix;
import world.azora.kernel.TypeId;
import world.azora.kernel.TypeIds;

/** An address of another system that is told of events. */
@Prefix("whk")
public record WebhookId(UUID uuid) implements TypeId {
    @Override
    public String toString() {
        return TypeIds.text(this);
    }
}
