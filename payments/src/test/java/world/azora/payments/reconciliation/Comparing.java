package world.azora.payments.reconciliation;

import world.azora.payments.World;

/** What the provider's next file should come to, for tests of what leads to it. */
public final class Comparing {
    private Comparing() {}

    public static long expectedMinor(World world) {
        return world.bean(MovementStore.class).owedMinor();
    }
}
