/** The append-only record of who did what. */
@NullMarked
package world.azora.activity;

import org.jspecify.annotations.NullMarked;
