/** How far all learners of a course are. */
@NullMarked
package world.azora.learning.gradebook;

import org.jspecify.annotations.NullMarked;
