/** Secrets in columns: sealed with data keys, which a master key wraps. */
@NullMarked
package world.azora.platform.secret;

import org.jspecify.annotations.NullMarked;
