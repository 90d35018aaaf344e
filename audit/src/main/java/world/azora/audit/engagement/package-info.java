/** Whose books are audited, for which period, and who may see and change it. */
@NullMarked
package world.azora.audit.engagement;

import org.jspecify.annotations.NullMarked;
