/** The isolation forest: how unlike the others an entry is, and in what. */
@NullMarked
package world.azora.audit.forest;

import org.jspecify.annotations.NullMarked;
