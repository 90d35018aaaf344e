package world.azora.payments.payment;

import static world.azora.payments.World.azr;

import java.util.Optional;
import world.azora.kernel.RequestId;
import world.azora.kernel.UserId;
import world.azora.payments.LimitReached;
import world.azora.payments.World;
import world.azora.payments.payment.PaymentOutcome.Limited;
import world.azora.payments.price.Pricing;

/** Buys a new course for an amount, for tests of what stands in the way. */
public final class Buying {
    private Buying() {}

    /** The limit that the order met, if it met one. */
    public static Optional<LimitReached> limit(World world, UserId buyer, long minor) {
        return pay(world, buyer, minor) instanceof Limited(LimitReached limit) ? Optional.of(limit) : Optional.empty();
    }

    static PaymentOutcome pay(World world, UserId buyer, long minor) {
        var course = world.course().id();
        Pricing.set(world, course, minor);
        return world.bean(Payments.class)
                .pay(new PaymentOrder(buyer, new RequestId("buy-" + course), course, azr(minor)));
    }
}
