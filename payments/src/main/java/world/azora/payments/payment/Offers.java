package world.azora.payments.payment;

import java.util.Optional;
import world.azora.kernel.Refusal;
import world.azora.learning.Admissions;
import world.azora.learning.CourseId;
import world.azora.learning.CourseSummary;
import world.azora.learning.Courses;
import world.azora.learning.LearningProblem;
import world.azora.payments.CourseReserve;
import world.azora.payments.PaymentMethod;
import world.azora.payments.PaymentProvider;
import world.azora.payments.Prices;
import world.azora.payments.payment.PaymentOutcome.AlreadyEnrolled;
import world.azora.payments.payment.PaymentOutcome.NotForSale;
import world.azora.payments.payment.PaymentOutcome.OwnCourse;
import world.azora.payments.payment.PaymentOutcome.PriceChanged;
import world.azora.payments.payment.PaymentOutcome.ProviderOff;
import world.azora.payments.payment.PaymentOutcome.UnknownCourse;

/** What can be bought, by whom and for how much. */
final class Offers {
    private final Courses courses;
    private final Admissions admissions;
    private final Prices prices;
    private final PaymentProvider provider;
    private final CourseReserve reserve;

    Offers(Courses courses, Admissions admissions, Prices prices, PaymentProvider provider, CourseReserve reserve) {
        this.courses = courses;
        this.admissions = admissions;
        this.prices = prices;
        this.provider = provider;
        this.reserve = reserve;
    }

    /** The title of what is on offer to this person for this amount, or what stands against it. */
    sealed interface Answer {
        record Yes(String title) implements Answer {}

        record No(PaymentOutcome why) implements Answer {}
    }

    Answer to(PaymentOrder order) {
        if (order.method() == PaymentMethod.PROVIDER && !provider.isOn()) return new Answer.No(new ProviderOff());
        // Tokens are on offer to everybody; they cost what they are worth.
        return order.course().map(course -> to(order, course)).orElseGet(() -> new Answer.Yes("Tokens"));
    }

    private Answer to(PaymentOrder order, CourseId id) {
        Optional<CourseSummary> course = courses.course(id).filter(CourseSummary::published);
        if (course.isEmpty()) return new Answer.No(new UnknownCourse());

        if (course.get().author().equals(order.payer())) return new Answer.No(new OwnCourse());
        var price = prices.of(id);
        if (price.isZero()) return new Answer.No(new NotForSale());
        if (!price.equals(order.amount())) return new Answer.No(new PriceChanged(price));
        if (admissions.find(id, order.payer()).isPresent()) return new Answer.No(new AlreadyEnrolled());

        // Nobody pays for a course that could not let them in.
        if (!reserve.reserve(id, order.payer())) throw new Refusal(LearningProblem.COURSE_NOT_FUNDED);

        return new Answer.Yes(course.get().title());
    }
}
