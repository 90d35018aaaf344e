package world.azora.learning.content;

import world.azora.learning.CourseId;
import world.azora.learning.LessonId;

/** A lesson for one reader. */
record Lesson(LessonId id, CourseId courseId, String title, String markdown, Reader reader) {
    record Reader(boolean enrolled, boolean completed) {}
}
