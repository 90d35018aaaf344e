/** Requests for roles that run in another process. */
@NullMarked
package world.azora.edge.route;

import org.jspecify.annotations.NullMarked;
