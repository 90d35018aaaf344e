package world.azora.learning.course;

/** A course as it stands in the catalogue for one person. */
record Listing(Course course, int exerciseCount, boolean enrolled) {}
