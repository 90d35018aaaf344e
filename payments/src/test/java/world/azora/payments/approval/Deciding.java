package world.azora.payments.approval;

import world.azora.kernel.UserId;
import world.azora.payments.World;
import world.azora.payments.approval.ApprovalStore.Wanted;

/** Decides what waits, for tests of what waits. */
public final class Deciding {
    private Deciding() {}

    /** The name of the outcome. */
    public static String approve(World world, String subject, UserId by) {
        return decide(world, subject, by, true);
    }

    /** The name of the outcome. */
    public static String refuse(World world, String subject, UserId by) {
        return decide(world, subject, by, false);
    }

    public static void expire(World world) {
        world.bean(ApprovalDesk.class).expire();
    }

    private static String decide(World world, String subject, UserId by, boolean approves) {
        var store = world.bean(ApprovalStore.class);
        var approval =
                store.list(new Wanted(null, subject), ApprovalStore.NEWEST, 1).getFirst();
        var decision = new Decision(approval.id(), by, approves, approves ? null : "too dear");
        return world.bean(ApprovalDesk.class).decide(decision).getClass().getSimpleName();
    }
}
