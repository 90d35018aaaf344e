package world.azora.identity;

import java.util.UUID;
import world.azora.kernel.Prefix;
import world.azora.kernel.TypeId;
import world.azora.kernel.TypeIds;

/** A passkey as we name it; what its authenticator calls it is another thing. */
@Prefix("psk")
public record PasskeyId(UUID uuid) implements TypeId {
    @Override
    public String toString() {
        return TypeIds.text(this);
    }
}
