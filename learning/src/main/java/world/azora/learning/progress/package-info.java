/** How far one learner is with a course. */
@NullMarked
package world.azora.learning.progress;

import org.jspecify.annotations.NullMarked;
