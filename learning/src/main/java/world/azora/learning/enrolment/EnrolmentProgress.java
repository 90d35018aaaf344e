package world.azora.learning.enrolment;

import java.time.Instant;
import world.azora.learning.CourseId;
import world.azora.learning.EnrolmentId;

/** A course that somebody takes, and how many of its lessons and exercises are done. */
record EnrolmentProgress(EnrolmentId id, CourseId courseId, String title, Progress progress, Instant at) {
    record Progress(int done, int total) {}
}
