package world.azora.app.bench;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of the transfers.
 *
 * @param injected faults
 * @param acknowledged transfers whose callers were told an outcome
 * @param unanswered transfers whose callers gave up asking
 * @param lost acknowledged and not found as they were acknowledged
 * @param doubled posted, and not what anybody was told
 * @param refusedAnew refusals that were told otherwise when they were asked for again
 * @param sumMinor of all balances
 * @param whole whether the chain is
 * @param longestMillis the longest time that somebody asked until there was an answer
 */
public record FaultFindings(
        int injected,
        long acknowledged,
        long unanswered,
        long lost,
        long doubled,
        long refusedAnew,
        long sumMinor,
        boolean whole,
        long longestMillis) {
    public boolean held() {
        return injected > 0
                && acknowledged > 0
                && unanswered == 0
                && lost == 0
                && doubled == 0
                && refusedAnew == 0
                && sumMinor == 0
                && whole;
    }

    ObjectNode toJson() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("faultsInjected", injected)
                .put("transfersAcknowledged", acknowledged)
                .put("unanswered", unanswered)
                .put("lost", lost)
                .put("doubled", doubled)
                .put("refusedAnew", refusedAnew)
                .put("sum", sumMinor)
                .put("chain", whole ? "whole" : "BROKEN")
                .put("longestUntilAnsweredMillis", longestMillis)
                .put("held", held());
    }
}
