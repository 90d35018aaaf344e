package world.azora.payments.price;

import world.azora.kernel.Actor;
import world.azora.learning.CourseId;
import world.azora.payments.World;

/** Sets prices for tests of other features. */
public final class Pricing {
    private Pricing() {}

    public static void set(World world, CourseId course, long minor) {
        world.bean(CoursePrices.class).set(Actor.SYSTEM, course, World.azr(minor));
    }
}
