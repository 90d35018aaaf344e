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
 */
public record FailoverFindings(long answered, long inFlight, long lost, long reconnected) {
    public boolean held() {
        return lost == 0 && answered > 0 && reconnected > 0;
    }

    ObjectNode toJson() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("answered", answered)
                .put("failedInFlight", inFlight)
                .put("lost", lost)
                .put("reconnected", reconnected)
                .put("held", held());
    }
}
