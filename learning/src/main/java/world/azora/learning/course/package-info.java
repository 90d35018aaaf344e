/** Courses themselves: create, edit, publish, list. */
@NullMarked
package world.azora.learning.course;

import org.jspecify.annotations.NullMarked;
