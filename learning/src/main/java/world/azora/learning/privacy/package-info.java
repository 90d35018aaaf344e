/** What learning keeps about a person, for that person. */
@NullMarked
package world.azora.learning.privacy;

import org.jspecify.annotations.NullMarked;
