package world.azora.learning.authoring;

import java.util.Optional;
import world.azora.kernel.Actor;
import world.azora.kernel.IdSource;
import world.azora.kernel.Refusal;
import world.azora.learning.CourseDraft;
import world.azora.learning.CourseId;
import world.azora.learning.CourseSummary;
import world.azora.learning.Courses;
import world.azora.learning.ExerciseDraft;
import world.azora.learning.ExerciseId;
import world.azora.learning.LearningProblem;
import world.azora.learning.LessonDraft;
import world.azora.learning.LessonId;
import world.azora.learning.ModuleDraft;
import world.azora.learning.ModuleId;
import world.azora.platform.data.Transactions;

/** Adds parts to a course, at the end of what is there. */
final class Authoring {
    private final Courses courses;
    private final AuthoringStore store;
    private final Transactions transactions;
    private final IdSource ids;

    Authoring(Courses courses, AuthoringStore store, Transactions transactions, IdSource ids) {
        this.courses = courses;
        this.store = store;
        this.transactions = transactions;
        this.ids = ids;
    }

    ModuleId addModule(Actor actor, CourseId course, ModuleDraft draft) {
        mustEdit(actor, courses.course(course), LearningProblem.COURSE_UNKNOWN);
        return transactions.run(() -> {
            // Locked first: two parts added at once must not get the same place.
            var last = store.lockLastModule(course);
            if (last >= CourseDraft.MODULES_MAX) throw new Refusal(LearningProblem.COURSE_FULL);
            var place = new Place(course, new ModuleId(ids.next()), last + 1);
            store.addModule(place, draft.title());
            return place.module();
        });
    }

    LessonId addLesson(Actor actor, ModuleId module, LessonDraft draft) {
        var course = courseOf(actor, module);
        return transactions.run(() -> {
            var position = next(store.lockLastLesson(module));
            var id = new LessonId(ids.next());
            store.addLesson(id, new Place(course, module, position), draft);
            return id;
        });
    }

    ExerciseId addExercise(Actor actor, ModuleId module, ExerciseDraft draft) {
        var course = courseOf(actor, module);
        return transactions.run(() -> {
            var position = next(store.lockLastExercise(module));
            var id = new ExerciseId(ids.next());
            store.addExercise(id, new Place(course, module, position), draft);
            return id;
        });
    }

    private static int next(int last) {
        if (last >= ModuleDraft.PARTS_MAX) throw new Refusal(LearningProblem.COURSE_FULL);
        return last + 1;
    }

    private CourseId courseOf(Actor actor, ModuleId module) {
        var course = store.courseOf(module);
        mustEdit(actor, course.flatMap(courses::course), LearningProblem.MODULE_UNKNOWN);
        return course.orElseThrow();
    }

    private static void mustEdit(Actor actor, Optional<CourseSummary> course, LearningProblem unknown) {
        if (course.isEmpty() || !course.get().isVisibleTo(actor)) throw new Refusal(unknown);
        if (!course.get().isEditableBy(actor)) throw new Refusal(LearningProblem.NOT_THE_AUTHOR);
    }
}
