/** Packs everything of an engagement into one file with hashes, and closes it. */
@NullMarked
package world.azora.audit.archive;

import org.jspecify.annotations.NullMarked;
