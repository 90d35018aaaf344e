package world.azora.payments.price;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.kernel.Actor;
import world.azora.kernel.Amount;
import world.azora.kernel.Refusal;
import world.azora.learning.CourseId;
import world.azora.learning.Courses;
import world.azora.learning.LearningProblem;
import world.azora.payments.CourseAuthority;
import world.azora.payments.Prices;
import world.azora.payments.Tokens;
import world.azora.payments.price.PriceStore.Stored;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.Outbox;
import world.azora.platform.web.EntityVersion;

/** Says what courses cost. The price and the job that makes learning obey it are written in one transaction. */
final class CoursePrices implements Prices {
    private final PriceStore store;
    private final AdmissionByPrice admission;
    private final Courses courses;
    private final Transactions transactions;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final Clock clock;

    CoursePrices(
            PriceStore store,
            AdmissionByPrice admission,
            Courses courses,
            Transactions transactions,
            Outbox outbox,
            ActivityLog activities,
            Clock clock) {
        this.store = store;
        this.admission = admission;
        this.courses = courses;
        this.transactions = transactions;
        this.outbox = outbox;
        this.activities = activities;
        this.clock = clock;
    }

    @Override
    public Amount of(CourseId course) {
        return store.find(course).map(Stored::price).map(Price::amount).orElse(Amount.zero(Amount.TOKEN));
    }

    Stored get(CourseId id) {
        if (courses.course(id).isEmpty()) throw new Refusal(LearningProblem.COURSE_UNKNOWN);
        return stored(id);
    }

    /** The version that somebody saw who sets it is the value of an {@code If-Match} header. */
    Stored set(Actor actor, CourseId id, Amount amount, @Nullable String seen) {
        var course = courses.course(id).orElseThrow(() -> new Refusal(LearningProblem.COURSE_UNKNOWN));
        new CourseAuthority(actor, course);
        var price = new Price(id, Tokens.orNone(amount));
        // What never had a price keeps the admission that its author chose.
        if (amount.isZero() && store.find(id).isEmpty()) return stored(id);

        var stored = transactions.run(() -> put(actor, price, seen));
        admission.apply(id);
        return stored;
    }

    private Stored put(Actor actor, Price price, @Nullable String seen) {
        var course = price.courseId();
        store.lock(course);
        var before = stored(course);
        // Whoever repeats a change that has succeeded hears so.
        if (before.price().equals(price)) return before;
        new EntityVersion(before.version()).mustBe(seen);

        var version = store.put(price, actor.id(), clock.instant());
        outbox.send(AdmissionByPrice.APPLY, course + "-" + version, course);
        var facts =
                Map.of("amount", price.amount().minor() + " " + price.amount().asset());
        activities.record(new Activity(actor.id(), "payments.price-set", course.toString(), facts));
        return new Stored(price, version);
    }

    private Stored stored(CourseId id) {
        return store.find(id).orElseGet(() -> new Stored(new Price(id, Amount.zero(Amount.TOKEN)), 0));
    }
}
