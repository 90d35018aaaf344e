package world.azora.learning;

import world.azora.kernel.UserId;

/** What other modules need to know of a course. */
public record CourseSummary(CourseId id, String title, UserId author, boolean published, Admission admission) {}
