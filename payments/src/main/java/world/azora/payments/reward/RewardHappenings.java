package world.azora.payments.reward;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import world.azora.ledger.TransferId;
import world.azora.payments.EventType;
import world.azora.payments.Happening;

/** What other systems are told of rewards. */
final class RewardHappenings {
    private RewardHappenings() {}

    static Happening paid(Earning earning, TransferId transfer, Instant at) {
        var terms = earning.terms();
        var data = Map.<String, Object>of(
                "learner", earning.learner().toString(),
                "course", terms.course().toString(),
                "exercise", terms.exercise().toString(),
                "amount", terms.amount());
        var causes = List.of(earning.proof().grade().toString(), transfer.toString());
        return new Happening(EventType.REWARD_PAID, earning.id().toString(), data, causes, at);
    }
}
