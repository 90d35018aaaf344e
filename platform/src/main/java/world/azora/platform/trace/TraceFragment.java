package world.azora.platform.trace;

import java.util.List;

/** What one module knows about an id: nodes of its own, and edges that may lead to other modules. */
public record TraceFragment(List<TraceNode> nodes, List<TraceEdge> edges) {
    public static final TraceFragment EMPTY = new TraceFragment(List.of(), List.of());

    public TraceFragment {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }
}
