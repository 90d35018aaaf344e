package world.azora.payments.trace;

import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.RestController;
import world.azora.payments.PaymentsTrace;
import world.azora.payments.TracePart;
import world.azora.platform.trace.TraceEdge;
import world.azora.platform.trace.TraceFragment;
import world.azora.platform.trace.TraceNode;

/** Puts together what the features contribute. */
@RestController
final class WholeTrace implements PaymentsTrace {
    private final List<TracePart> parts;

    WholeTrace(List<TracePart> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public TraceFragment around(String id) {
        var nodes = new ArrayList<TraceNode>();
        var edges = new ArrayList<TraceEdge>();
        for (var part : parts) {
            var fragment = part.around(id);
            nodes.addAll(fragment.nodes());
            edges.addAll(fragment.edges());
        }
        return new TraceFragment(nodes, edges);
    }
}
