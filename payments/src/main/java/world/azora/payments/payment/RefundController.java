package world.azora.payments.payment;

import static org.springframework.http.HttpStatus.CREATED;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.kernel.Amount;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.kernel.RequestId;
import world.azora.payments.PaymentId;
import world.azora.payments.PaymentsPermission;
import world.azora.payments.PaymentsProblem;
import world.azora.payments.payment.RefundOutcome.Closed;
import world.azora.payments.payment.RefundOutcome.KeyReused;
import world.azora.payments.payment.RefundOutcome.NotApproved;
import world.azora.payments.payment.RefundOutcome.NotCaptured;
import world.azora.payments.payment.RefundOutcome.Proposed;
import world.azora.payments.payment.RefundOutcome.Refunded;
import world.azora.payments.payment.RefundOutcome.Spent;
import world.azora.payments.payment.RefundOutcome.TooMuch;
import world.azora.payments.payment.RefundOutcome.UnknownPayment;
import world.azora.payments.payment.RefundOutcome.Waiting;
import world.azora.platform.web.Idempotent;
import world.azora.platform.web.Needs;
import world.azora.platform.web.Owned;

@RestController
@RequestMapping("/api/v1/payments/{payment}/refunds")
final class RefundController {
    private final Repayment repayment;
    private final PaymentStore payments;
    private final RefundStore store;

    RefundController(Repayment repayment, PaymentStore payments, RefundStore store) {
        this.repayment = repayment;
        this.payments = payments;
        this.store = store;
    }

    record Body(Amount amount, String reason) {}

    record Items(List<RefundView> items) {}

    @Needs("payments.refund")
    @PostMapping
    @Idempotent
    @ResponseStatus(CREATED)
    RefundView refund(
            Actor actor,
            @PathVariable PaymentId payment,
            @RequestHeader("Idempotency-Key") RequestId key,
            @RequestBody Body body) {
        actor.mustHave(PaymentsPermission.REFUND);
        var order = new RefundOrder(payment, key, body.amount, body.reason, actor.id());
        return switch (repayment.refund(order)) {
            case Refunded(Refund refund) -> RefundView.of(refund);
            case Proposed(Refund refund) -> RefundView.of(refund);
            case NotApproved _ -> throw new Refusal(PaymentsProblem.REFUND_NOT_APPROVED);
            case Closed _ -> throw new Refusal(PaymentsProblem.PAYMENT_STATE, Map.of("status", "SETTLED"));
            case Spent(Amount available) ->
                throw new Refusal(PaymentsProblem.INSUFFICIENT_FUNDS, Map.of("available", available));
            case Waiting(Refund refund) ->
                throw new Refusal(
                        PaymentsProblem.REFUND_WAITING,
                        Map.of("refundId", refund.id().toString()));
            case KeyReused _ -> throw new Refusal(CommonProblem.IDEMPOTENCY_KEY_REUSED);
            case TooMuch(Amount left) -> throw new Refusal(PaymentsProblem.REFUND_TOO_LARGE, Map.of("left", left));
            case NotCaptured _ -> throw new Refusal(PaymentsProblem.PAYMENT_NOT_CAPTURED);
            case UnknownPayment _ -> throw new Refusal(PaymentsProblem.PAYMENT_UNKNOWN);
        };
    }

    @Owned
    @GetMapping
    Items list(Actor actor, @PathVariable PaymentId payment) {
        PaymentController.visible(payments, actor, payment);
        return new Items(store.ofPayment(payment).stream().map(RefundView::of).toList());
    }
}
