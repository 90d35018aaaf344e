/** The HTTP API as the command line and the tour use it. */
@NullMarked
package world.azora.app.client;

import org.jspecify.annotations.NullMarked;
