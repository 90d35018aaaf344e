package world.azora.audit.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import world.azora.platform.trace.TraceEdge;
import world.azora.platform.trace.TraceNode;
import world.azora.platform.trace.TraceSource;

/**
 * Walks breadth-first from an id back to its causes and forward to its effects, through the sources of all modules. It
 * never turns round: the other effects of a cause (all the pay-outs in one report) are somebody else's story.
 */
final class Walker {
    static final int NODES_MAX = 200;

    /** What a trace may begin with: people, fundings, reconciliations. Nothing is kept of them that has a hash. */
    private static final Set<String> BEGINNINGS = Set.of("usr", "fun", "rcn");

    private static final Pattern ID = Pattern.compile("([a-z]{3,8})_[0-9a-hjkmnp-tv-z]{26}");

    private final List<TraceSource> sources;

    Walker(List<TraceSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** Empty if no module knows the id. */
    Optional<Trace> walk(String root) {
        var walk = new Walk();
        walk.go(root, true);
        walk.go(root, false);
        if (!walk.known.containsKey(root)) return Optional.empty();
        return Optional.of(walk.trace(root));
    }

    /** Whoever moves money by hand says why in words of their own, or is the cause themselves. */
    private static boolean isBeginning(String cause) {
        var id = ID.matcher(cause);
        return !id.matches() || BEGINNINGS.contains(id.group(1));
    }

    private final class Walk {
        private final Map<String, TraceNode> known = new LinkedHashMap<>();
        private final Map<String, List<TraceEdge>> edgesOf = new LinkedHashMap<>();
        private final Set<String> visited = new LinkedHashSet<>();
        private final Set<TraceEdge> walked = new LinkedHashSet<>();
        private boolean leftOut;

        void go(String root, boolean back) {
            var queue = new ArrayDeque<String>();
            var seen = new HashSet<String>();
            queue.add(root);
            seen.add(root);
            while (!queue.isEmpty()) {
                var id = queue.remove();
                if (!visited.contains(id) && visited.size() >= NODES_MAX) {
                    leftOut = true;
                    return;
                }
                visited.add(id);
                for (var edge : edges(id)) {
                    if (!(back ? edge.to() : edge.from()).equals(id)) continue;
                    walked.add(edge);
                    var next = back ? edge.from() : edge.to();
                    if (seen.add(next)) queue.add(next);
                }
            }
        }

        /** What all sources say of an id. It is asked for once, however often the walk comes by. */
        private List<TraceEdge> edges(String id) {
            var edges = edgesOf.get(id);
            if (edges != null) return edges;
            var found = new ArrayList<TraceEdge>();
            for (var source : sources) {
                var fragment = source.around(id);
                for (var node : fragment.nodes()) known.putIfAbsent(node.id(), node);
                found.addAll(fragment.edges());
            }
            edgesOf.put(id, found);
            return found;
        }

        Trace trace(String root) {
            var edges = walked.stream()
                    .filter(edge -> visited.contains(edge.from()) && visited.contains(edge.to()))
                    .toList();
            var nodes = visited.stream()
                    .map(known::get)
                    .filter(java.util.Objects::nonNull)
                    .sorted(Comparator.comparing(TraceNode::at).thenComparing(TraceNode::id))
                    .toList();
            var isComplete = !leftOut && visited.stream().allMatch(id -> known.containsKey(id) || isBeginning(id));
            return new Trace(root, nodes, edges, isComplete && nodes.stream().allMatch(TraceNode::verified));
        }
    }
}
