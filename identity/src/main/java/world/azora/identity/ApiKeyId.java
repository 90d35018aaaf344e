package world.azora.identity;

import java.util.UUID;
import world.azora.kernel.Prefix;
import world.azora.kernel.TypeId;
import world.azora.kernel.TypeIds;

/** A key with which a program acts in a person's name. It names the key and opens nothing. */
@Prefix("key")
public record ApiKeyId(UUID uuid) implements TypeId {
    @Override
    public String toString() {
        return TypeIds.text(this);
    }
}
