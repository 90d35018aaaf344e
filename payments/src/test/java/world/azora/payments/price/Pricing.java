package world.azora.payments.price;

import world.azora.kernel.Actor;
import world.azora.learning.CourseId;
import world.azora.payments.World;
import world.azora.platform.web.EntityVersion;

/** Sets prices for tests of other features. */
public final class Pricing {
    private Pricing() {}

    public static void set(World world, CourseId course, long minor) {
        var prices = world.bean(CoursePrices.class);
        var seen = new EntityVersion(prices.get(course).version());
        prices.set(Actor.SYSTEM, course, World.azr(minor), seen.etag());
    }
}
