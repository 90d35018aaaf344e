package world.azora.app.bench;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was there after the kills. */
public record KillFindings(
        int kills,
        long acknowledged,
        long lost,
        long ungraded,
        long passedExercises,
        long paidOnce,
        long unpaid,
        long paidTwice,
        long trialBalanceDifference,
        boolean chainWhole,
        long orphans) {
    /** Whether everything that was promised is so. */
    public boolean held() {
        return lost + ungraded + unpaid + paidTwice + orphans == 0 && trialBalanceDifference == 0 && chainWhole;
    }

    KillFindings withOrphans(long found) {
        return new KillFindings(
                kills,
                acknowledged,
                lost,
                ungraded,
                passedExercises,
                paidOnce,
                unpaid,
                paidTwice,
                trialBalanceDifference,
                chainWhole,
                found);
    }

    ObjectNode toJson() {
        return JsonMapper.shared().<ObjectNode>valueToTree(this).put("held", held());
    }
}
