package world.azora.payments.payment;

import static world.azora.payments.World.azr;

import world.azora.kernel.RequestId;
import world.azora.kernel.TypeIds;
import world.azora.payments.PaymentId;
import world.azora.payments.World;
import world.azora.payments.payment.PaymentOutcome.Paid;
import world.azora.payments.payment.RefundOutcome.Refunded;

/** Money from outside, for tests of what becomes of it. */
public final class Depositing {
    private Depositing() {}

    /** The provider's reference of a new deposit by a new person. */
    public static String deposit(World world, long minor) {
        var order = PaymentOrder.deposit(world.person(), new RequestId("deposit"), azr(minor));
        var paid = (Paid) world.bean(Payments.class).pay(order);
        return paid.payment().purchase().id().toString();
    }

    /** The provider's reference of a refund of a deposit. */
    public static String refund(World world, String deposit, long minor) {
        var payment = TypeIds.parse(PaymentId.class, deposit);
        var order = new RefundOrder(payment, new RequestId("refund"), azr(minor), "changed mind", world.person());
        var refunded = (Refunded) world.bean(Repayment.class).refund(order);
        return refunded.refund().id().toString();
    }
}
