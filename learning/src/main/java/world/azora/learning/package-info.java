/**
 * Courses, lessons, exercises, enrolments, submissions and grades: all that other modules see of learning. It knows
 * nothing of money.
 */
@NullMarked
package world.azora.learning;

import org.jspecify.annotations.NullMarked;
