package world.azora.payments.payment;

import world.azora.kernel.RequestId;
import world.azora.learning.Admissions;
import world.azora.learning.AdmitOutcome.Admitted;
import world.azora.learning.AdmitOutcome.AlreadyEnrolled;
import world.azora.learning.AdmitOutcome.NotFunded;
import world.azora.learning.AdmitOutcome.NotPublished;
import world.azora.learning.AdmitOutcome.UnknownCourse;
import world.azora.learning.CourseId;
import world.azora.payments.PaymentId;
import world.azora.platform.jobs.JobKind;

/** Opens the course to whoever has paid for it. */
final class PaidEnrolments {
    static final JobKind<PaymentId> OPEN = new JobKind<>("payments.open-enrolment", PaymentId.class);

    private final PaymentStore store;
    private final Admissions admissions;

    PaidEnrolments(PaymentStore store, Admissions admissions) {
        this.store = store;
        this.admissions = admissions;
    }

    /** To be tried again until it succeeds, or until all that was paid is given back. */
    void open(PaymentId id) {
        var payment = store.find(id).orElseThrow();
        switch (payment.status()) {
            case CAPTURED, PARTIALLY_REFUNDED, SETTLED ->
                payment.purchase().course().ifPresent(course -> admit(payment.purchase(), course));
            case REFUNDED, PROPOSED, CREATED, AUTHORISED, CAPTURING, VOIDED, EXPIRED, FAILED -> {}
        }
    }

    private void admit(Purchase purchase, CourseId course) {
        var request = new RequestId(purchase.id().toString());
        switch (admissions.admit(course, purchase.payer(), request)) {
            case Admitted _, AlreadyEnrolled _ -> {}
            case UnknownCourse _, NotPublished _, NotFunded _ ->
                throw new IllegalStateException("Paid for by " + purchase.id() + ", but closed: " + course);
        }
    }
}
