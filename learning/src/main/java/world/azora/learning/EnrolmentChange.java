package world.azora.learning;

import world.azora.kernel.UserId;

/** Somebody's enrolment in a course was opened or ended. Which of the two, whoever hears of it asks. */
public record EnrolmentChange(CourseId course, UserId person) {}
