package world.azora.payments;

import world.azora.learning.CourseId;
import world.azora.platform.jobs.JobKind;

/** Tokens came into the treasury of a course: rewards that wait for funds can be tried again. */
public record CourseFunded(CourseId course) {
    /** How it is told. The instance is named after the funding: an earlier one that still waits must not swallow it. */
    public static final JobKind<CourseFunded> JOB = new JobKind<>("payments.course-funded", CourseFunded.class);
}
