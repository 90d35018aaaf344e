/** A password is changed by its owner, or forgotten and set anew by a mailed link. */
@NullMarked
package world.azora.identity.renewal;

import org.jspecify.annotations.NullMarked;
