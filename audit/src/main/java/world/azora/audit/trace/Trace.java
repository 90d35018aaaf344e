package world.azora.audit.trace;

import java.util.List;
import world.azora.platform.trace.TraceEdge;
import world.azora.platform.trace.TraceNode;

/**
 * What led to something, and what came of it.
 *
 * @param root the id that was asked for
 * @param whole whether every node was verified, none that an edge leads to is unknown, and none was left out; people, and
 *     what somebody wrote for a cause, are no nodes
 */
record Trace(String root, List<TraceNode> nodes, List<TraceEdge> edges, boolean whole) {
    Trace {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }
}
