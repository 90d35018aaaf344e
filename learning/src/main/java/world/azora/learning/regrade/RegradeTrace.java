package world.azora.learning.regrade;

import java.util.ArrayList;
import java.util.Optional;
import world.azora.kernel.Refusal;
import world.azora.kernel.TypeId;
import world.azora.kernel.TypeIds;
import world.azora.learning.GradeId;
import world.azora.learning.RegradeId;
import world.azora.learning.SubmissionId;
import world.azora.learning.TracePart;
import world.azora.learning.regrade.RegradeStore.Hashed;
import world.azora.platform.trace.TraceEdge;
import world.azora.platform.trace.TraceFragment;
import world.azora.platform.trace.TraceNode;

/** Regrades, each after the grade that it changed. */
final class RegradeTrace implements TracePart {
    private final RegradeStore store;

    RegradeTrace(RegradeStore store) {
        this.store = store;
    }

    @Override
    public TraceFragment around(String id) {
        var regrade = read(RegradeId.class, id);
        var grade = read(GradeId.class, id);
        var submission = read(SubmissionId.class, id);
        if (regrade.isEmpty() && grade.isEmpty() && submission.isEmpty()) return TraceFragment.EMPTY;
        return store.submissionOf(regrade, grade, submission)
                .map(this::fragment)
                .orElse(TraceFragment.EMPTY);
    }

    private TraceFragment fragment(SubmissionId submission) {
        var nodes = new ArrayList<TraceNode>();
        var edges = new ArrayList<TraceEdge>();
        for (var hashed : store.ofSubmission(submission)) {
            nodes.add(node(hashed));
            var regrade = hashed.regrade();
            edges.add(new TraceEdge(regrade.grade().toString(), regrade.id().toString(), "regraded"));
        }
        return new TraceFragment(nodes, edges);
    }

    private static TraceNode node(Hashed hashed) {
        var regrade = hashed.regrade();
        var title =
                "regraded from %d to %d of 100: %s".formatted(regrade.scoreBefore(), regrade.score(), regrade.reason());
        return new TraceNode(
                "regrade",
                regrade.id().toString(),
                hashed.hash(),
                regrade.at(),
                hashed.hash().equals(regrade.hash()),
                title);
    }

    private static <T extends TypeId> Optional<T> read(Class<T> type, String id) {
        if (!id.startsWith(TypeIds.prefix(type) + "_")) return Optional.empty();
        try {
            return Optional.of(TypeIds.parse(type, id));
        } catch (Refusal _) {
            return Optional.empty();
        }
    }
}
