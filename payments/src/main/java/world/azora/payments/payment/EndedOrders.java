package world.azora.payments.payment;

import world.azora.payments.CourseReserve;
import world.azora.payments.PaymentId;
import world.azora.platform.jobs.JobKind;
import world.azora.platform.jobs.Outbox;

/** Gives up the place in a course that was held for a payment which came to nothing. */
final class EndedOrders {
    static final JobKind<PaymentId> FREE = new JobKind<>("payments.free-place", PaymentId.class);

    private final PaymentStore store;
    private final CourseReserve reserve;

    EndedOrders(PaymentStore store, CourseReserve reserve) {
        this.store = store;
        this.reserve = reserve;
    }

    /** To be called in the transaction that writes the state; nothing follows from one that may still open the course. */
    static void follow(Payment payment, Outbox outbox) {
        var purchase = payment.purchase();
        if (purchase.course().isEmpty() || !isOver(payment.status())) return;
        outbox.send(FREE, purchase.id().toString(), purchase.id());
    }

    void free(PaymentId id) {
        var purchase = store.find(id).orElseThrow().purchase();
        purchase.course().ifPresent(course -> reserve.giveBack(course, purchase.payer(), purchase.at()));
    }

    private static boolean isOver(PaymentStatus status) {
        return switch (status) {
            case FAILED, VOIDED, EXPIRED, REFUNDED -> true;
            case PROPOSED, CREATED, AUTHORISED, CAPTURING, CAPTURED, PARTIALLY_REFUNDED, SETTLED -> false;
        };
    }
}
