package world.azora.payments.price;

import world.azora.kernel.Amount;
import world.azora.learning.Admission;
import world.azora.learning.CourseId;

/** What a course costs. Zero means that it is not for sale, and then whoever wants may enrol. */
record Price(CourseId courseId, Amount amount) {
    Admission admission() {
        return amount.isZero() ? Admission.OPEN : Admission.BY_ADMISSION;
    }
}
