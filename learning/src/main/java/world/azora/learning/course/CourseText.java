package world.azora.learning.course;

/** What a course says of itself; the language is {@code en} or {@code ar}. */
record CourseText(String title, String summary, String language) {}
