package world.azora.payments.reward;

import java.util.ArrayList;
import java.util.List;
import world.azora.learning.RegradeId;
import world.azora.ledger.TransferId;
import world.azora.payments.CompensationId;
import world.azora.payments.IdText;
import world.azora.payments.RewardId;
import world.azora.payments.TracePart;
import world.azora.payments.reward.CompensationStore.Hashed;
import world.azora.platform.trace.TraceEdge;
import world.azora.platform.trace.TraceFragment;
import world.azora.platform.trace.TraceNode;

/** Compensations: after the regrade that proposed them, and before the transfer or the reward that they became. */
final class CompensationTrace implements TracePart {
    private final CompensationStore store;

    CompensationTrace(CompensationStore store) {
        this.store = store;
    }

    @Override
    public TraceFragment around(String id) {
        var found = IdText.read(CompensationId.class, id)
                .map(one -> store.find(one).stream().toList())
                .orElseGet(() -> store.referring(
                        IdText.read(RegradeId.class, id),
                        IdText.read(RewardId.class, id),
                        IdText.read(TransferId.class, id)));
        var edges = new ArrayList<TraceEdge>();
        for (var hashed : found) edges.addAll(edges(hashed.compensation()));
        return new TraceFragment(found.stream().map(CompensationTrace::node).toList(), edges);
    }

    private static TraceNode node(Hashed hashed) {
        var compensation = hashed.compensation();
        var amount = compensation.terms().amount();
        var state = compensation.state();
        var decided = state.decidedBy() == null ? "" : ", by " + state.decidedBy();
        var title = "%s %d %s: %s (%s%s)"
                .formatted(
                        compensation.direction() == Compensation.Direction.TO_LEARNER ? "Pay" : "Take back",
                        amount.minor(),
                        amount.asset(),
                        compensation.terms().title(),
                        state.status(),
                        decided);
        return new TraceNode(
                "compensation",
                compensation.id().toString(),
                hashed.hash(),
                compensation.at(),
                hashed.isVerified(),
                title);
    }

    private List<TraceEdge> edges(Compensation compensation) {
        var id = compensation.id().toString();
        var edges = new ArrayList<TraceEdge>();
        edges.add(new TraceEdge(compensation.regrade().toString(), id, "proposed"));
        var reward = compensation.reward();
        var transfers = store.transfers(compensation.id());
        for (var transfer : transfers) edges.add(new TraceEdge(id, transfer.toString(), "moved"));
        if (reward != null && transfers.isEmpty() && compensation.state().movedMinor() > 0)
            edges.add(new TraceEdge(id, reward.toString(), "earned"));
        else if (reward != null) edges.add(new TraceEdge(reward.toString(), id, "corrected"));
        return edges;
    }
}
