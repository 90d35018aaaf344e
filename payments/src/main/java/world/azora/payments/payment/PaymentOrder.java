package world.azora.payments.payment;

import java.util.Optional;
import world.azora.kernel.Amount;
import world.azora.kernel.RequestId;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.payments.PaymentMethod;
import world.azora.payments.Tokens;

/**
 * A person's order to buy a course, or tokens, for an amount. The request id is unique per person, not world-wide.
 *
 * @param automatic whether it is captured as soon as it is authorised
 */
record PaymentOrder(
        UserId payer,
        RequestId request,
        Optional<CourseId> course,
        Amount amount,
        PaymentMethod method,
        boolean automatic) {
    PaymentOrder {
        amount = Tokens.some(amount);
    }

    /** To buy a course with tokens, at once. */
    PaymentOrder(UserId payer, RequestId request, CourseId course, Amount amount) {
        this(payer, request, Optional.of(course), amount, PaymentMethod.WALLET, true);
    }

    /** To buy tokens with money from outside. */
    static PaymentOrder deposit(UserId payer, RequestId request, Amount amount) {
        return new PaymentOrder(payer, request, Optional.empty(), amount, PaymentMethod.PROVIDER, true);
    }

    boolean isFor(Purchase purchase) {
        return course.equals(purchase.course())
                && amount.equals(purchase.amount())
                && method == purchase.method()
                && automatic == purchase.automatic();
    }
}
