/** The development authority and the certificates that it issues. */
@NullMarked
package world.azora.app.certs;

import org.jspecify.annotations.NullMarked;
