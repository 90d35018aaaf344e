package world.azora.payments.payment;

import java.util.HashMap;
import java.util.Map;
import world.azora.kernel.Amount;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.learning.LearningProblem;
import world.azora.payments.LimitReached;
import world.azora.payments.PaymentId;
import world.azora.payments.PaymentsProblem;
import world.azora.payments.payment.PaymentOutcome.AlreadyEnrolled;
import world.azora.payments.payment.PaymentOutcome.AlreadyPaid;
import world.azora.payments.payment.PaymentOutcome.KeyReused;
import world.azora.payments.payment.PaymentOutcome.Limited;
import world.azora.payments.payment.PaymentOutcome.NotForSale;
import world.azora.payments.payment.PaymentOutcome.Over;
import world.azora.payments.payment.PaymentOutcome.OwnCourse;
import world.azora.payments.payment.PaymentOutcome.Paid;
import world.azora.payments.payment.PaymentOutcome.PriceChanged;
import world.azora.payments.payment.PaymentOutcome.ProviderOff;
import world.azora.payments.payment.PaymentOutcome.Refused;
import world.azora.payments.payment.PaymentOutcome.TooLittle;
import world.azora.payments.payment.PaymentOutcome.Underway;
import world.azora.payments.payment.PaymentOutcome.UnknownCourse;

/** What is answered to an order, whatever is bought. */
final class PaymentAnswers {
    private PaymentAnswers() {}

    static PaymentView answer(PaymentOutcome outcome) {
        return switch (outcome) {
            case Paid(Payment payment) -> PaymentView.of(payment);
            case Underway(Payment payment) -> PaymentView.of(payment);
            case Over(Payment payment) -> PaymentView.of(payment);
            case TooLittle(PaymentId id, Amount available) ->
                throw new Refusal(
                        PaymentsProblem.INSUFFICIENT_FUNDS, Map.of("available", available, "paymentId", id.toString()));
            case Refused(PaymentId id, String reason) ->
                throw new Refusal(
                        PaymentsProblem.PAYMENT_REFUSED, Map.of("reason", reason, "paymentId", id.toString()));
            case KeyReused _ -> throw new Refusal(CommonProblem.IDEMPOTENCY_KEY_REUSED);
            case UnknownCourse _ -> throw new Refusal(LearningProblem.COURSE_UNKNOWN);
            case OwnCourse _ -> throw new Refusal(LearningProblem.AUTHOR_IS_NO_LEARNER);
            case NotForSale _ -> throw new Refusal(PaymentsProblem.NOT_FOR_SALE);
            case PriceChanged(Amount price) -> throw new Refusal(PaymentsProblem.PRICE_CHANGED, Map.of("price", price));
            case AlreadyEnrolled _ -> throw new Refusal(PaymentsProblem.ALREADY_ENROLLED);
            case AlreadyPaid _ -> throw new Refusal(PaymentsProblem.ALREADY_PAID);
            case ProviderOff _ -> throw new Refusal(PaymentsProblem.PROVIDER_OFF);
            case Limited(LimitReached limit) -> throw new Refusal(limit.problem(), facts(limit));
        };
    }

    private static Map<String, Object> facts(LimitReached limit) {
        var facts = new HashMap<String, Object>(Map.of("limit", limit.limit(), "left", limit.left()));
        limit.allowedAt().ifPresent(at -> facts.put("allowedAt", at));
        limit.seconds().ifPresent(seconds -> facts.put("retryAfterSeconds", seconds));
        return facts;
    }
}
