package world.azora.sandbox;

import java.util.UUID;
import world.azora.kernel.Prefix;
import world.azora.kernel.TypeId;
import world.azora.kernel.TypeIds;

/** One program run against its tests. The caller chooses it, so that asking twice starts one run. */
@Prefix("run")
public record RunId(UUID uuid) implements TypeId {
    @Override
    public String toString() {
        return TypeIds.text(this);
    }
}
