/** What is kept about a person, shown to that person; and its erasure. */
@NullMarked
package world.azora.identity.privacy;

import org.jspecify.annotations.NullMarked;
