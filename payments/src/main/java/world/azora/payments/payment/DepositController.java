package world.azora.payments.payment;

import static org.springframework.http.HttpStatus.CREATED;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.kernel.Amount;
import world.azora.kernel.RequestId;
import world.azora.platform.web.AnySession;
import world.azora.platform.web.Idempotent;

/** Buying tokens with money from outside. What comes of it is a payment, and is found among them. */
@RestController
final class DepositController {
    private final Payments payments;

    DepositController(Payments payments) {
        this.payments = payments;
    }

    record Body(Amount amount) {}

    @AnySession
    @PostMapping("/api/v1/deposits")
    @Idempotent
    @ResponseStatus(CREATED)
    PaymentView deposit(Actor actor, @RequestHeader("Idempotency-Key") RequestId key, @RequestBody Body body) {
        return PaymentAnswers.answer(payments.pay(PaymentOrder.deposit(actor.id(), key, body.amount)));
    }
}
