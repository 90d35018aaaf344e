package world.azora.ledger;

import java.util.UUID;
import world.azora.kernel.Prefix;
import world.azora.kernel.TypeId;
import world.azora.kernel.TypeIds;

/** A transfer. The caller chooses it, and it is the transfer's idempotency key: one id moves money at most once. */
@Prefix("txn")
public record TransferId(UUID uuid) implements TypeId {
    @Override
    public String toString() {
        return TypeIds.text(this);
    }
}
