/** Certificates between processes and before browsers, read again when their files change. */
@NullMarked
package world.azora.platform.tls;

import org.jspecify.annotations.NullMarked;
