/** The way in: limits, CORS, headers, authentication, CSRF, and the road to the process that answers. */
@NullMarked
package world.azora.edge;

import org.jspecify.annotations.NullMarked;
