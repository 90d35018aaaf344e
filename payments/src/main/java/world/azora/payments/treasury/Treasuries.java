package world.azora.payments.treasury;

import java.util.List;
import java.util.Optional;
import world.azora.kernel.Actor;
import world.azora.kernel.Amount;
import world.azora.learning.CourseId;
import world.azora.learning.CourseSummary;
import world.azora.learning.Courses;
import world.azora.payments.CourseAuthority;
import world.azora.payments.IdText;
import world.azora.payments.PaymentsPermission;
import world.azora.payments.TokenBooks;
import world.azora.payments.treasury.FundingOutcome.UnknownCourse;
import world.azora.payments.treasury.TreasuryStore.Chance;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

/** What the treasuries hold. The figures are the ledger's own, so that they cannot differ from it. */
final class Treasuries {
    private final TreasuryStore store;
    private final Fundings fundings;
    private final Courses courses;
    private final TokenBooks books;

    Treasuries(TreasuryStore store, Fundings fundings, Courses courses, TokenBooks books) {
        this.store = store;
        this.fundings = fundings;
        this.courses = courses;
        this.books = books;
    }

    FundingOutcome fund(FundingOrder order) {
        return courses.course(order.course()).isPresent() ? fundings.fund(order) : new UnknownCourse();
    }

    /** The treasury of a course, for those who may read all and for the course's author. */
    Optional<Treasury> find(Actor actor, CourseId id) {
        var course = courses.course(id);
        if (!actor.may(PaymentsPermission.READ_ALL)) course.ifPresent(own -> new CourseAuthority(actor, own));
        return course.map(this::treasury);
    }

    Page<Treasury> list(PageRequest page) {
        var after = IdText.after(CourseId.class, page).orElse(TreasuryStore.START);
        var treasuries = page.page(store.courses(after, page.rows()), CourseId::toString);
        return new Page<>(treasuries.items().stream().map(this::treasury).toList(), treasuries.nextCursor());
    }

    private Treasury treasury(CourseId id) {
        // A course that learning has forgotten still has its books.
        return courses.course(id).map(this::treasury).orElseGet(() -> treasury(id, id.toString()));
    }

    private Treasury treasury(CourseSummary course) {
        return treasury(course.id(), course.title());
    }

    private Treasury treasury(CourseId course, String title) {
        var free = books.treasury(course);
        var reserve = books.reserve(course);
        var figures = store.figures(course);
        // What goes back and forth between the two accounts is neither put in nor paid out.
        var funded = free.creditMinor() - figures.releasedMinor() - figures.takenBackMinor();
        var balance = free.balanceMinor() + reserve.balanceMinor();
        return new Treasury(
                course,
                title,
                free.account(),
                tokens(funded),
                tokens(funded - balance),
                tokens(balance),
                tokens(free.availableMinor()),
                tokens(reserve.balanceMinor()),
                tokens(figures.waitingMinor()),
                figures.enrolled(),
                figures.turnedAway(),
                forecast(store.chances(course)));
    }

    private static Forecast forecast(List<Chance> chances) {
        var most = 0L;
        var likely = 0.0;
        var open = 0L;
        var passed = 0L;
        for (var chance : chances) {
            most += chance.openMinor();
            open += chance.open();
            passed += chance.passed();
            likely += chance.openMinor() * ((double) chance.passed() / (chance.passed() + chance.open()));
        }
        var rate = passed + open == 0 ? 0 : (double) passed / (passed + open);
        return new Forecast(tokens(most), tokens(Math.round(likely)), rate);
    }

    private static Amount tokens(long minor) {
        return new Amount(Math.max(0, minor), Amount.TOKEN);
    }
}
