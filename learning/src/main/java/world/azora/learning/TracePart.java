package world.azora.learning;

import world.azora.platform.trace.TraceFragment;

/** What a feature of learning contributes to a trace beside submissions and grades. */
public interface TracePart {
    /** Empty for an id that the feature knows nothing of. */
    TraceFragment around(String id);
}
