/** Metrics and structured logs. */
@NullMarked
package world.azora.platform.telemetry;

import org.jspecify.annotations.NullMarked;
