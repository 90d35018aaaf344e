package world.azora.payments.payment;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.kernel.Amount;
import world.azora.kernel.Refusal;
import world.azora.payments.PaymentId;
import world.azora.payments.PaymentsPermission;
import world.azora.payments.PaymentsProblem;
import world.azora.payments.Tokens;
import world.azora.payments.payment.StepOutcome.Decided;
import world.azora.payments.payment.StepOutcome.TooMuch;
import world.azora.payments.payment.StepOutcome.UnknownPayment;
import world.azora.payments.payment.StepOutcome.WrongState;
import world.azora.platform.web.Idempotent;
import world.azora.platform.web.Needs;
import world.azora.platform.web.Owned;

/** What becomes of a payment after it is authorised. */
@RestController
@RequestMapping("/api/v1/payments/{payment}")
final class StepController {
    private final Steps steps;
    private final Capture capture;
    private final PaymentStore store;

    StepController(Steps steps, Capture capture, PaymentStore store) {
        this.steps = steps;
        this.capture = capture;
        this.store = store;
    }

    record Capturing(@Nullable Amount amount) {}

    record Nothing() {}

    @Needs("payments.capture")
    @PostMapping("/captures")
    @Idempotent
    PaymentView capture(Actor actor, @PathVariable PaymentId payment, @RequestBody Capturing body) {
        actor.mustHave(PaymentsPermission.CAPTURE);
        var amount = Optional.ofNullable(body.amount).map(Tokens::some);
        return PaymentView.of(capture.capture(decided(steps.capture(payment, amount, actor.id()))));
    }

    /** By the payer, who changed his mind, or by whoever could capture it. */
    @Owned
    @PostMapping("/void")
    @Idempotent
    PaymentView giveUp(Actor actor, @PathVariable PaymentId payment, @RequestBody Nothing body) {
        var found = PaymentController.visible(store, actor, payment);
        if (!actor.is(found.purchase().payer())) actor.mustHave(PaymentsPermission.CAPTURE);
        return PaymentView.of(decided(steps.giveUp(payment, actor.id())));
    }

    @Needs("payments.capture")
    @PostMapping("/settlement")
    @Idempotent
    PaymentView settle(Actor actor, @PathVariable PaymentId payment, @RequestBody Nothing body) {
        actor.mustHave(PaymentsPermission.CAPTURE);
        return PaymentView.of(decided(steps.settle(payment, actor.id())));
    }

    private static Payment decided(StepOutcome outcome) {
        return switch (outcome) {
            case Decided(Payment payment) -> payment;
            case WrongState(PaymentStatus status) ->
                throw new Refusal(PaymentsProblem.PAYMENT_STATE, Map.of("status", status.name()));
            case TooMuch(Amount left) -> throw new Refusal(PaymentsProblem.CAPTURE_TOO_LARGE, Map.of("left", left));
            case UnknownPayment _ -> throw new Refusal(PaymentsProblem.PAYMENT_UNKNOWN);
        };
    }
}
