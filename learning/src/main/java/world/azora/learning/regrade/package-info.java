/** Second thoughts about grades: an educator changes a score, or what the tests of an exercise count. */
@NullMarked
package world.azora.learning.regrade;

import org.jspecify.annotations.NullMarked;
