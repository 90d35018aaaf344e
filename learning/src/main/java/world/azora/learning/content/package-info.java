/** Reading lessons and exercises, and ticking lessons off. */
@NullMarked
package world.azora.learning.content;

import org.jspecify.annotations.NullMarked;
