package world.azora.identity.account;

import world.azora.identity.IdentityWorld;
import world.azora.identity.User;
import world.azora.identity.account.UserChanges.AdminChange;
import world.azora.kernel.Actor;

/** Closes accounts for the tests of other features. */
public final class ClosedAccounts {
    private ClosedAccounts() {}

    public static void close(IdentityWorld world, User person) {
        world.get(UserChanges.class).changeAccess(Actor.SYSTEM, person.id(), new AdminChange(null, true));
    }
}
