package world.azora.identity;

import java.util.UUID;
import world.azora.kernel.Prefix;
import world.azora.kernel.TypeId;
import world.azora.kernel.TypeIds;

/** Another tool that Azora signs people in to; its text is the {@code client_id} of OAuth. */
@Prefix("oac")
public record OauthClientId(UUID uuid) implements TypeId {
    @Override
    public String toString() {
        return TypeIds.text(this);
    }
}
