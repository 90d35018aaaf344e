/** Writing courses: modules, lessons and exercises, one at a time or a whole course at once. */
@NullMarked
package world.azora.learning.authoring;

import org.jspecify.annotations.NullMarked;
