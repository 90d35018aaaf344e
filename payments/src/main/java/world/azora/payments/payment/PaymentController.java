package world.azora.payments.payment;

import static org.springframework.http.HttpStatus.CREATED;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import world.azora.kernel.Refusal;
import world.azora.kernel.RequestId;
import world.azora.learning.CourseId;
import world.azora.payments.IdText;
import world.azora.payments.PaymentId;
import world.azora.payments.PaymentMethod;
import world.azora.payments.PaymentsPermission;
import world.azora.payments.PaymentsProblem;
import world.azora.payments.payment.PaymentStore.Wanted;
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

    record Body(
            CourseId courseId,
            Amount amount,
            boolean capture,
            @Nullable PaymentMethod method) {}

    @AnySession
    @PostMapping
    @Idempotent
    @ResponseStatus(CREATED)
    PaymentView pay(Actor actor, @RequestHeader("Idempotency-Key") RequestId key, @RequestBody Body body) {
        var method = Objects.requireNonNullElse(body.method, PaymentMethod.WALLET);
        var course = Optional.of(body.courseId);
        var order = new PaymentOrder(actor.id(), key, course, body.amount, method, body.capture);
        return PaymentAnswers.answer(payments.pay(order));
    }

    @AnySession
    @GetMapping
    Page<PaymentView> list(
            Actor actor,
            PageRequest page,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam @Nullable PaymentStatus status,
            @RequestParam @Nullable PaymentMethod method) {
        if (all) actor.mustHave(PaymentsPermission.READ_ALL);
        var before = IdText.after(PaymentId.class, page).orElse(PaymentStore.NEWEST);
        var rows = store.list(new Wanted(all ? null : actor.id(), status, method), before, page.rows());
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
