package world.azora.payments.reward;

import java.util.ArrayList;
import java.util.List;
import world.azora.payments.IdText;
import world.azora.payments.RewardId;
import world.azora.payments.TracePart;
import world.azora.platform.trace.TraceEdge;
import world.azora.platform.trace.TraceFragment;
import world.azora.platform.trace.TraceNode;

/** Rewards, between the grade that earned them and the transfer that paid them. */
final class RewardTrace implements TracePart {
    private final RewardStore store;

    RewardTrace(RewardStore store) {
        this.store = store;
    }

    @Override
    public TraceFragment around(String id) {
        var rewards = IdText.read(RewardId.class, id)
                .map(reward -> store.find(reward).stream().toList())
                .orElseGet(() -> store.referring(new Reference(id)));
        var edges = new ArrayList<TraceEdge>();
        for (var reward : rewards) edges.addAll(edges(reward));
        return new TraceFragment(rewards.stream().map(RewardTrace::node).toList(), edges);
    }

    private static TraceNode node(Reward reward) {
        var earning = reward.earning();
        var amount = earning.terms().amount();
        var title = "Reward of %d %s: %s"
                .formatted(amount.minor(), amount.asset(), earning.terms().title());
        return new TraceNode(
                "reward", earning.id().toString(), reward.hash(), earning.at(), reward.isVerified(), title);
    }

    private static List<TraceEdge> edges(Reward reward) {
        var id = reward.earning().id().toString();
        var edges = new ArrayList<TraceEdge>();
        edges.add(new TraceEdge(reward.earning().proof().grade().toString(), id, "earned"));
        if (reward.transfer() != null)
            edges.add(new TraceEdge(id, reward.transfer().toString(), "paid"));
        return edges;
    }
}
