/** The PostgreSQL that Azora brings along and supervises. */
@NullMarked
package world.azora.platform.embedded;

import org.jspecify.annotations.NullMarked;
