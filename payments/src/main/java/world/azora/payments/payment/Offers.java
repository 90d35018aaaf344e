package world.azora.payments.payment;

import java.util.Optional;
import world.azora.kernel.Refusal;
import world.azora.learning.Admissions;
import world.azora.learning.CourseSummary;
import world.azora.learning.Courses;
import world.azora.learning.LearningProblem;
import world.azora.payments.CourseReserve;
import world.azora.payments.Prices;
import world.azora.payments.payment.PaymentOutcome.AlreadyEnrolled;
import world.azora.payments.payment.PaymentOutcome.NotForSale;
import world.azora.payments.payment.PaymentOutcome.OwnCourse;
import world.azora.payments.payment.PaymentOutcome.PriceChanged;
import world.azora.payments.payment.PaymentOutcome.UnknownCourse;

/** What can be bought, by whom and for how much. */
final class Offers {
    private final Courses courses;
    private final Admissions admissions;
    private final Prices prices;
    private final CourseReserve reserve;

    Offers(Courses courses, Admissions admissions, Prices prices, CourseReserve reserve) {
        this.courses = courses;
        this.admissions = admissions;
        this.prices = prices;
        this.reserve = reserve;
    }

    /** The title of a course that is on offer to this person for this amount, or what stands against it. */
    sealed interface Answer {
        record Yes(String title) implements Answer {}

        record No(PaymentOutcome why) implements Answer {}
    }

    Answer to(PaymentOrder order) {
        Optional<CourseSummary> course = courses.course(order.course()).filter(CourseSummary::published);
        if (course.isEmpty()) return new Answer.No(new UnknownCourse());

        if (course.get().author().equals(order.payer())) return new Answer.No(new OwnCourse());
        var price = prices.of(order.course());
        if (price.isZero()) return new Answer.No(new NotForSale());
        if (!price.equals(order.amount())) return new Answer.No(new PriceChanged(price));
        if (admissions.find(order.course(), order.payer()).isPresent()) return new Answer.No(new AlreadyEnrolled());

        // Nobody pays for a course that could not let them in.
        if (!reserve.reserve(order.course(), order.payer())) throw new Refusal(LearningProblem.COURSE_NOT_FUNDED);

        return new Answer.Yes(course.get().title());
    }
}
