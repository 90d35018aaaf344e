/** Stops asking, for a while, what has failed again and again. */
@NullMarked
package world.azora.platform.breaker;

import org.jspecify.annotations.NullMarked;
