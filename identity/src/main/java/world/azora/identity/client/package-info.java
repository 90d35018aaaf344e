/** The tools that Azora signs people in to, and who may register them. */
@NullMarked
package world.azora.identity.client;

import org.jspecify.annotations.NullMarked;
