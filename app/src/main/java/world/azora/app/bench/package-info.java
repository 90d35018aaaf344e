/** Measurements, each beside a baseline of the same run. */
@NullMarked
package world.azora.app.bench;

import org.jspecify.annotations.NullMarked;
