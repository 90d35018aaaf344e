/** Sessions: their start, their refresh tokens, their end, and the gate that asks whether one lives. */
@NullMarked
package world.azora.identity.session;

import org.jspecify.annotations.NullMarked;
