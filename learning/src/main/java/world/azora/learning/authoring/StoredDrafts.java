package world.azora.learning.authoring;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.kernel.IdSource;
import world.azora.kernel.UserId;
import world.azora.learning.CourseDraft;
import world.azora.learning.CourseId;
import world.azora.learning.Drafts;
import world.azora.learning.ExerciseId;
import world.azora.learning.LessonId;
import world.azora.learning.ModuleDraft;
import world.azora.learning.ModuleId;
import world.azora.platform.data.Transactions;

final class StoredDrafts implements Drafts {
    private final AuthoringStore parts;
    private final DraftStore store;
    private final ActivityLog activity;
    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;

    StoredDrafts(
            AuthoringStore parts,
            DraftStore store,
            ActivityLog activity,
            Transactions transactions,
            IdSource ids,
            Clock clock) {
        this.parts = parts;
        this.store = store;
        this.activity = activity;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public CourseId add(CourseDraft draft, UserId author) {
        return transactions.run(() -> {
            var course = new CourseId(ids.next());
            store.addCourse(course, author, draft, clock.instant());
            var position = 0;
            for (var module : draft.modules()) {
                position++;
                add(new Place(course, new ModuleId(ids.next()), position), module);
            }
            activity.record(new Activity(author, "learning.course-created", course.toString(), Map.of()));
            return course;
        });
    }

    private void add(Place module, ModuleDraft draft) {
        parts.addModule(module, draft.title());
        var position = 0;
        for (var lesson : draft.lessons()) {
            position++;
            parts.addLesson(new LessonId(ids.next()), new Place(module.course(), module.module(), position), lesson);
        }
        position = 0;
        for (var exercise : draft.exercises()) {
            position++;
            parts.addExercise(
                    new ExerciseId(ids.next()), new Place(module.course(), module.module(), position), exercise);
        }
    }

    @Override
    public Optional<CourseDraft> find(CourseId course) {
        // One transaction, so that nobody adds a part between the queries.
        return transactions.run(() -> store.find(course));
    }
}
