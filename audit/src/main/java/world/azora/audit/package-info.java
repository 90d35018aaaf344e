/** Proves: engagements over a journal, tests and anomaly scores of every entry, signed reports, and the trace. */
@NullMarked
package world.azora.audit;

import org.jspecify.annotations.NullMarked;
