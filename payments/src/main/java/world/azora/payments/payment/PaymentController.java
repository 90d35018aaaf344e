package world.azora.payments.payment;

import static org.springframework.http.HttpStatus.CREATED;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.kernel.Amount;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.kernel.RequestId;
import world.azora.learning.CourseId;
import world.azora.learning.LearningProblem;
import world.azora.payments.IdText;
import world.azora.payments.PaymentId;
import world.azora.payments.PaymentsPermission;
import world.azora.payments.PaymentsProblem;
import world.azora.payments.payment.PaymentOutcome.AlreadyEnrolled;
import world.azora.payments.payment.PaymentOutcome.AlreadyPaid;
import world.azora.payments.payment.PaymentOutcome.KeyReused;
import world.azora.payments.payment.PaymentOutcome.NotForSale;
import world.azora.payments.payment.PaymentOutcome.OwnCourse;
import world.azora.payments.payment.PaymentOutcome.Paid;
import world.azora.payments.payment.PaymentOutcome.PriceChanged;
import world.azora.payments.payment.PaymentOutcome.Refused;
import world.azora.payments.payment.PaymentOutcome.TooLittle;
import world.azora.payments.payment.PaymentOutcome.UnknownCourse;
import world.azora.platform.web.AnySession;
import world.azora.platform.web.Idempotent;
import world.azora.platform.web.Owned;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

@RestController
@RequestMapping("/api/v1/payments")
final class PaymentController {
    private final Payments payments;
    private final PaymentStore store;

    PaymentController(Payments payments, PaymentStore store) {
        this.payments = payments;
        this.store = store;
    }

    record Body(CourseId courseId, Amount amount, boolean capture) {}

    @AnySession
    @PostMapping
    @Idempotent
    @ResponseStatus(CREATED)
    PaymentView pay(Actor actor, @RequestHeader("Idempotency-Key") RequestId key, @RequestBody Body body) {
        if (!body.capture) throw new Refusal(PaymentsProblem.CAPTURE_NEEDED);
        var order = new PaymentOrder(actor.id(), key, body.courseId, body.amount);
        return switch (payments.pay(order)) {
            case Paid(Payment payment) -> PaymentView.of(payment);
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
        };
    }

    @AnySession
    @GetMapping
    Page<PaymentView> list(Actor actor, PageRequest page, @RequestParam(defaultValue = "false") boolean all) {
        if (all) actor.mustHave(PaymentsPermission.READ_ALL);
        var before = IdText.after(PaymentId.class, page).orElse(PaymentStore.NEWEST);
        var rows = all ? store.all(before, page.rows()) : store.ofPayer(actor.id(), before, page.rows());
        return page.page(
                rows.stream().map(PaymentView::of).toList(), view -> view.id().toString());
    }

    @Owned
    @GetMapping("/{id}")
    PaymentView get(Actor actor, @PathVariable PaymentId id) {
        return PaymentView.of(visible(store, actor, id));
    }

    /** Somebody else's payment is as good as none. */
    static Payment visible(PaymentStore store, Actor actor, PaymentId id) {
        return store.find(id)
                .filter(payment -> actor.is(payment.purchase().payer()) || actor.may(PaymentsPermission.READ_ALL))
                .orElseThrow(() -> new Refusal(PaymentsProblem.PAYMENT_UNKNOWN));
    }
}
