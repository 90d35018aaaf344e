/** What other processes change about access, heard within moments. */
@NullMarked
package world.azora.identity.news;

import org.jspecify.annotations.NullMarked;
