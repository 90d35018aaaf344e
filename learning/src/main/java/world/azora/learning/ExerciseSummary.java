package world.azora.learning;

/** What other modules need to know of an exercise. */
public record ExerciseSummary(ExerciseId id, CourseId course, String title) {}
