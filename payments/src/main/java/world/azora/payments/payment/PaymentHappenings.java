package world.azora.payments.payment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import world.azora.payments.EventType;
import world.azora.payments.Happening;

/** What other systems are told of payments. */
final class PaymentHappenings {
    private PaymentHappenings() {}

    static Happening captured(Purchase purchase, Proceeds proceeds, Instant at) {
        var data = new LinkedHashMap<String, Object>();
        data.put("payer", purchase.payer().toString());
        purchase.course().ifPresent(course -> data.put("course", course.toString()));
        data.put("amount", proceeds.amount());
        var causes = List.of(proceeds.transfer().toString());
        return new Happening(EventType.PAYMENT_CAPTURED, purchase.id().toString(), data, causes, at);
    }

    static Happening voided(Purchase purchase, Instant at) {
        var data = new LinkedHashMap<String, Object>();
        data.put("payer", purchase.payer().toString());
        purchase.course().ifPresent(course -> data.put("course", course.toString()));
        data.put("amount", purchase.amount());
        return new Happening(EventType.PAYMENT_VOIDED, purchase.id().toString(), data, List.of(), at);
    }

    /** From the decision on: that the tokens follow is promised by then. */
    static Happening refunded(Refund refund) {
        var order = refund.order();
        var payment = order.payment().toString();
        var data = Map.<String, Object>of("payment", payment, "amount", order.amount());
        return new Happening(EventType.PAYMENT_REFUNDED, refund.id().toString(), data, List.of(payment), refund.at());
    }
}
