package world.azora.payments.payment;

import world.azora.kernel.Amount;
import world.azora.kernel.RequestId;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.payments.Tokens;

/** A person's order to buy a course for an amount. The request id is unique per person, not world-wide. */
record PaymentOrder(UserId payer, RequestId request, CourseId course, Amount amount) {
    PaymentOrder {
        amount = Tokens.some(amount);
    }

    boolean isFor(Purchase purchase) {
        return course.equals(purchase.course()) && amount.equals(purchase.amount());
    }
}
