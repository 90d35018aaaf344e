package world.azora.app.bench;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of the requests.
 *
 * @param answered requests that were answered as they should
 * @param inFlight requests that failed and were on their way when a process was killed
 * @param lost requests that failed though nobody was killed while they were on their way
 * @param reconnected times that somebody went to the other edge
 * @param limits how exactly the limit was kept
 */
public record FailoverFindings(long answered, long inFlight, long lost, long reconnected, Limits limits) {
    /**
     * What one address got of a limit that two edges count together, through all blows.
     *
     * @param limit how many requests it may make
     * @param passed how many were answered
     * @param unanswered how many failed in flight, and may have been counted or not
     * @param refused how many were one too many
     */
    public record Limits(long limit, long passed, long unanswered, long refused) {
        public boolean exact() {
            return passed <= limit && passed + unanswered >= limit && refused > 0;
        }
    }

    public boolean held() {
        return lost == 0 && answered > 0 && reconnected > 0 && limits.exact();
    }

    ObjectNode toJson() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("answered", answered)
                .put("failedInFlight", inFlight)
                .put("lost", lost)
                .put("reconnected", reconnected)
                .put("limit", limits.limit())
                .put("limitPassed", limits.passed())
                .put("limitUnanswered", limits.unanswered())
                .put("limitRefused", limits.refused())
                .put("limitExact", limits.exact())
                .put("held", held());
    }
}
