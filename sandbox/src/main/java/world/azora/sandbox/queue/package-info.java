/** The queue of runs in the database, the workers that empty it, and the way in over HTTP. */
@NullMarked
package world.azora.sandbox.queue;

import org.jspecify.annotations.NullMarked;
