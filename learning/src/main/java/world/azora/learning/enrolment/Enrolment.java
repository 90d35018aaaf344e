package world.azora.learning.enrolment;

import java.time.Instant;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.learning.EnrolmentId;

/** One person takes one course. */
record Enrolment(EnrolmentId id, CourseId course, UserId learner, Instant at) {}
