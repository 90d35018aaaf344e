/** Starts one program behind all the walls, watches it, ends it, and says how it ended. It knows nothing of languages. */
@NullMarked
package world.azora.sandbox.launch;

import org.jspecify.annotations.NullMarked;
