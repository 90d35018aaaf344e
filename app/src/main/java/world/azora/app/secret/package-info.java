/** Where secrets come from, what makes one weak, and how they are made and replaced. */
@NullMarked
package world.azora.app.secret;

import org.jspecify.annotations.NullMarked;
