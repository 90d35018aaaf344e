/** What only operators and administrators see. */
@NullMarked
package world.azora.operations.admin;

import org.jspecify.annotations.NullMarked;
