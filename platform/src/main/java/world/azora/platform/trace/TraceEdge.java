package world.azora.platform.trace;

/** One thing led to another: from cause to effect. Both are TypeIDs, possibly of different modules. */
public record TraceEdge(String from, String to, String kind) {}
