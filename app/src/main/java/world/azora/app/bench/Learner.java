package world.azora.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import world.azora.app.client.Answer;
import world.azora.app.client.ApiClient;
import world.azora.app.client.NotReachable;
import world.azora.kernel.Secret;

/** Somebody who hands in one right answer after the other, and tries again when nobody answers. */
public record Learner(ApiClient api, Secret accessToken) {
    private static final long PAUSE_MILLIS = 100;

    /** The headers that make a request theirs. */
    String headers() {
        return "Authorization: Bearer " + accessToken.value() + "\r\n";
    }

    /** Works through the exercises until told to stop; the ids of the submissions that the server acknowledged. */
    List<String> work(List<String> exercises, AtomicBoolean stop) throws InterruptedException {
        var acknowledged = new ArrayList<String>();
        for (var number = 0; number < exercises.size() && !stop.get(); ) {
            var code = "print(int(input()) + " + number + ")\n";
            var answer = submit(exercises.get(number), code);
            if (answer != null && answer.status() == 202) {
                acknowledged.add(answer.at("/id"));
                number++;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return acknowledged;
    }

    private @Nullable Answer submit(String exercise, String code) {
        try {
            var body = Map.of("files", List.of(Map.of("name", "main.py", "content", code)));
            var answer = api.post("/api/v1/exercises/" + exercise + "/submissions", body);
            var isBusy = answer.status() == 429 || answer.status() == 503;
            return isBusy ? answer : answer.expect(202);
        } catch (NotReachable _) {
            return null;
        }
    }
}
