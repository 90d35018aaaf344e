package world.azora.learning.course;

import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.kernel.Actor;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.learning.CourseDraft;
import world.azora.learning.CourseId;
import world.azora.learning.Drafts;
import world.azora.learning.LearningPermission;
import world.azora.learning.LearningProblem;
import world.azora.platform.data.Transactions;
import world.azora.platform.web.EntityVersion;

/** Creates, changes and publishes courses. */
final class CourseEditing {
    private final CourseStore store;
    private final Drafts drafts;
    private final ActivityLog activity;
    private final Transactions transactions;
    private final Clock clock;

    CourseEditing(CourseStore store, Drafts drafts, ActivityLog activity, Transactions transactions, Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.activity = activity;
        this.transactions = transactions;
        this.clock = clock;
    }

    CourseId create(Actor actor, CourseDraft draft) {
        actor.mustHave(LearningPermission.AUTHOR);
        return drafts.add(draft, actor.id());
    }

    /** The version is asked for last: who may not edit the course learns nothing of it. */
    void edit(Actor actor, CourseId id, CourseChange change, Supplier<EntityVersion> seen) {
        var course = mustEdit(actor, id);
        if (course.version() != seen.get().number()) throw new Refusal(CommonProblem.VERSION_CHANGED);
        // The same version is asked for again by the update: somebody may have been faster since it was read.
        if (!store.change(change.of(course))) throw new Refusal(CommonProblem.VERSION_CHANGED);
    }

    void publish(Actor actor, CourseId id) {
        mustEdit(actor, id);
        transactions.run(() -> {
            if (!store.hasParts(id)) throw new Refusal(LearningProblem.COURSE_EMPTY);
            if (store.publish(id, clock.instant()))
                activity.record(new Activity(actor.id(), "learning.course-published", id.toString(), Map.of()));
        });
    }

    private Course mustEdit(Actor actor, CourseId id) {
        var course = store.find(id)
                .filter(found -> found.summary().isVisibleTo(actor))
                .orElseThrow(() -> new Refusal(LearningProblem.COURSE_UNKNOWN));
        if (!course.summary().isEditableBy(actor)) throw new Refusal(LearningProblem.NOT_THE_AUTHOR);
        return course;
    }
}
