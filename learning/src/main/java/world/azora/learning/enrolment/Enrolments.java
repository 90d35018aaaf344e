package world.azora.learning.enrolment;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.kernel.Actor;
import world.azora.kernel.IdSource;
import world.azora.kernel.Refusal;
import world.azora.kernel.UserId;
import world.azora.learning.Admission;
import world.azora.learning.CourseId;
import world.azora.learning.Courses;
import world.azora.learning.EnrolmentChange;
import world.azora.learning.EnrolmentId;
import world.azora.learning.LearningProblem;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.JobKind;
import world.azora.platform.jobs.Outbox;

/** Decides who gets into a course alone, and lets people leave. */
final class Enrolments {
    static final JobKind<EnrolmentChange> CHANGED = new JobKind<>("learning.enrolment-changed", EnrolmentChange.class);

    private final Courses courses;
    private final Door door;
    private final EnrolmentStore store;
    private final Outbox outbox;
    private final ActivityLog activity;
    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;

    Enrolments(
            Courses courses,
            Door door,
            EnrolmentStore store,
            Outbox outbox,
            ActivityLog activity,
            Transactions transactions,
            IdSource ids,
            Clock clock) {
        this.courses = courses;
        this.door = door;
        this.store = store;
        this.outbox = outbox;
        this.activity = activity;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    Enrolment enrol(Actor actor, CourseId id) {
        var course = courses.course(id)
                .filter(found -> found.isVisibleTo(actor))
                .orElseThrow(() -> new Refusal(LearningProblem.COURSE_UNKNOWN));
        if (!course.published()) throw new Refusal(LearningProblem.COURSE_NOT_PUBLISHED);
        // Passed exercises may earn something: nobody sets the tests for that and takes them too.
        if (actor.is(course.author())) throw new Refusal(LearningProblem.AUTHOR_IS_NO_LEARNER);
        var earlier = store.find(id, actor.id());
        if (earlier.isPresent()) return earlier.get();
        // Who was let in once may come back.
        if (course.admission() == Admission.BY_ADMISSION && !store.wasIn(id, actor.id()))
            throw new Refusal(LearningProblem.ADMISSION_NEEDED);
        door.mustBeOpen(id, actor.id());
        return open(id, actor.id()).enrolment();
    }

    /** Work and grades stay. Who has left, or never was in, may say so again. */
    void leave(Actor actor, CourseId course) {
        transactions.run(() -> {
            if (!store.leave(course, actor.id(), clock.instant())) return;
            activity.record(new Activity(actor.id(), "learning.left", course.toString(), Map.of()));
            tell(new EnrolmentChange(course, actor.id()));
        });
    }

    Optional<Enrolment> find(CourseId course, UserId learner) {
        return store.find(course, learner);
    }

    /** The enrolment, and whether it is new. */
    record Opened(Enrolment enrolment, boolean isNew) {}

    Opened open(CourseId course, UserId learner) {
        return transactions.run(() -> {
            var enrolment = new Enrolment(new EnrolmentId(ids.next()), course, learner, clock.instant());
            var isNew = store.add(enrolment);
            if (!isNew) return new Opened(store.find(course, learner).orElseThrow(), false);
            activity.record(new Activity(learner, "learning.enrolled", course.toString(), Map.of()));
            tell(new EnrolmentChange(course, learner));
            return new Opened(store.find(course, learner).orElseThrow(), true);
        });
    }

    private void tell(EnrolmentChange change) {
        // A name of its own for each: one that is just being told must not swallow the next.
        outbox.send(CHANGED, ids.next().toString(), change);
    }
}
