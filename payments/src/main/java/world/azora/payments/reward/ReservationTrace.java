package world.azora.payments.reward;

import java.util.ArrayList;
import java.util.List;
import world.azora.ledger.TransferId;
import world.azora.payments.IdText;
import world.azora.payments.ReservationId;
import world.azora.payments.RewardId;
import world.azora.payments.TracePart;
import world.azora.payments.reward.ReservationStore.Stored;
import world.azora.platform.trace.TraceEdge;
import world.azora.platform.trace.TraceFragment;
import world.azora.platform.trace.TraceNode;

/** What was set aside for an enrolment, before the rewards that are paid from it. */
final class ReservationTrace implements TracePart {
    private final ReservationStore store;
    private final RewardStore rewards;

    ReservationTrace(ReservationStore store, RewardStore rewards) {
        this.store = store;
        this.rewards = rewards;
    }

    @Override
    public TraceFragment around(String id) {
        var nodes = new ArrayList<TraceNode>();
        var edges = new ArrayList<TraceEdge>();
        for (var stored : find(id)) {
            nodes.add(node(stored));
            if (stored.transfer() != null)
                edges.add(new TraceEdge(
                        stored.reservation().id().toString(), stored.transfer().toString(), "reserved"));
        }
        IdText.read(RewardId.class, id)
                .ifPresent(reward -> nodes.forEach(node -> edges.add(new TraceEdge(node.id(), id, "covered"))));
        return new TraceFragment(nodes, edges);
    }

    private List<Stored> find(String id) {
        var reservation = IdText.read(ReservationId.class, id);
        if (reservation.isPresent())
            return store.find(reservation.get()).stream().toList();
        var transfer = IdText.read(TransferId.class, id);
        if (transfer.isPresent()) return store.find(transfer.get()).stream().toList();
        return IdText.read(RewardId.class, id)
                .flatMap(rewards::find)
                .filter(Reward::reserved)
                .map(reward -> store.ofLearner(
                        reward.earning().terms().course(), reward.earning().learner()))
                .orElse(List.of());
    }

    private static TraceNode node(Stored stored) {
        var reservation = stored.reservation();
        var amount = reservation.amount();
        var title = "%s: %d %s"
                .formatted(
                        switch (reservation.purpose()) {
                            case ENROLMENT -> "Reserved for an enrolment";
                            case RULE -> "Reserved for a new reward";
                            case RELEASE -> "Released";
                        },
                        amount.minor(),
                        amount.asset());
        return new TraceNode(
                "reservation",
                reservation.id().toString(),
                stored.hash(),
                reservation.at(),
                stored.isVerified(),
                title);
    }
}
