/** Documents for people to keep: pages of XHTML as PDF, in English and Arabic. */
@NullMarked
package world.azora.platform.paper;

import org.jspecify.annotations.NullMarked;
