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
import world.azora.learning.EnrolmentId;
import world.azora.learning.LearningProblem;
import world.azora.platform.data.Transactions;

/** Decides who gets into a course alone. */
final class Enrolments {
    private final Courses courses;
    private final EnrolmentStore store;
    private final ActivityLog activity;
    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;

    Enrolments(
            Courses courses,
            EnrolmentStore store,
            ActivityLog activity,
            Transactions transactions,
            IdSource ids,
            Clock clock) {
        this.courses = courses;
        this.store = store;
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
        if (course.admission() == Admission.BY_ADMISSION) throw new Refusal(LearningProblem.ADMISSION_NEEDED);
        return open(id, actor.id()).enrolment();
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
            return new Opened(enrolment, true);
        });
    }
}
