/** Who takes which course, and how people get in. */
@NullMarked
package world.azora.learning.enrolment;

import org.jspecify.annotations.NullMarked;
