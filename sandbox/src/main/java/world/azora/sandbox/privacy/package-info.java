/** What the sandbox keeps about a person, for that person. */
@NullMarked
package world.azora.sandbox.privacy;

import org.jspecify.annotations.NullMarked;
