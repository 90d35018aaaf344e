/** The server: which modules it is made of, and how it starts. */
@NullMarked
package world.azora.app.server;

import org.jspecify.annotations.NullMarked;
