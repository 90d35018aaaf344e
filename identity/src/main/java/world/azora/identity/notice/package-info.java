/** Tells people at once what was changed about the safety of their accounts. */
@NullMarked
package world.azora.identity.notice;

import org.jspecify.annotations.NullMarked;
