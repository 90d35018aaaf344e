/** What must hold before an installation serves strangers; modules contribute the checks. */
@NullMarked
package world.azora.platform.production;

import org.jspecify.annotations.NullMarked;
