/** Is it alive, ready, and how is each part. */
@NullMarked
package world.azora.operations.health;

import org.jspecify.annotations.NullMarked;
