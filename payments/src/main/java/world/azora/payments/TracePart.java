package world.azora.payments;

import world.azora.platform.trace.TraceFragment;

/** What one feature of payments contributes to {@link PaymentsTrace}, which puts the parts together. */
public interface TracePart {
    /** The feature's own nodes that are this id or refer to it, with their edges; empty if it knows nothing of it. */
    TraceFragment around(String id);
}
