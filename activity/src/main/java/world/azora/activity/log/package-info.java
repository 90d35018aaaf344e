/** Adds to the record and reads it, newest first. */
@NullMarked
package world.azora.activity.log;

import org.jspecify.annotations.NullMarked;
