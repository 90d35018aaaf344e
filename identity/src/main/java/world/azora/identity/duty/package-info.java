/** Shows who may do what, and who may do too much. */
@NullMarked
package world.azora.identity.duty;

import org.jspecify.annotations.NullMarked;
