/** Where settings come from, and the secrets of an installation. */
@NullMarked
package world.azora.app.config;

import org.jspecify.annotations.NullMarked;
