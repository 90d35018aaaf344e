/** Calls between processes: the service token and who asks. */
@NullMarked
package world.azora.platform.remote;

import org.jspecify.annotations.NullMarked;
