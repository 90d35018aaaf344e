package world.azora.learning.content;

import java.time.Clock;
import world.azora.kernel.Actor;
import world.azora.kernel.Refusal;
import world.azora.learning.CourseId;
import world.azora.learning.CourseSummary;
import world.azora.learning.Courses;
import world.azora.learning.ExerciseId;
import world.azora.learning.LearningProblem;
import world.azora.learning.LessonId;

/** Lets those read who are enrolled, and those who may edit the course. */
final class Content {
    private final Courses courses;
    private final ContentStore store;
    private final Clock clock;

    Content(Courses courses, ContentStore store, Clock clock) {
        this.courses = courses;
        this.store = store;
        this.clock = clock;
    }

    Lesson lesson(Actor actor, LessonId id) {
        var lesson = store.lesson(id, actor.id()).orElseThrow(() -> new Refusal(LearningProblem.LESSON_UNKNOWN));
        var course = visible(actor, lesson.courseId(), LearningProblem.LESSON_UNKNOWN);
        mustRead(actor, course, lesson.reader().enrolled());
        return lesson;
    }

    /** Repeating it keeps the first time. */
    void complete(Actor actor, LessonId id) {
        if (!lesson(actor, id).reader().enrolled()) throw new Refusal(LearningProblem.NOT_ENROLLED);
        store.complete(id, actor.id(), clock.instant());
    }

    Exercise exercise(Actor actor, ExerciseId id) {
        var exercise = store.exercise(id, actor.id()).orElseThrow(() -> new Refusal(LearningProblem.EXERCISE_UNKNOWN));
        var course = visible(actor, exercise.courseId(), LearningProblem.EXERCISE_UNKNOWN);
        mustRead(actor, course, exercise.reader().enrolled());
        return exercise;
    }

    private CourseSummary visible(Actor actor, CourseId id, LearningProblem unknown) {
        return courses.course(id).filter(course -> course.isVisibleTo(actor)).orElseThrow(() -> new Refusal(unknown));
    }

    private static void mustRead(Actor actor, CourseSummary course, boolean enrolled) {
        if (!enrolled && !course.isEditableBy(actor)) throw new Refusal(LearningProblem.NOT_ENROLLED);
    }
}
