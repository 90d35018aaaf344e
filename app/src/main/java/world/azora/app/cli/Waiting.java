package world.azora.app.cli;

import java.util.concurrent.TimeUnit;
import world.azora.app.client.Answer;
import world.azora.app.client.Unexpected;

/** Waits for long work on the server and shows how far it is. */
final class Waiting {
    private static final long PAUSE_MILLIS = 300;

    private Waiting() {}

    static Answer until(Connected connected, String path, String wanted) {
        while (true) {
            var answer = connected.api().get(path).expect(200);
            if (answer.at("/status").equals(wanted)) return answer;
            if (answer.at("/status").equals("FAILED")) throw new Unexpected(answer);
            var progress = answer.json().path("progress").asDouble(0);
            connected.err().printf("%s %3.0f %%%n", answer.at("/status"), progress * 100);
            connected.err().flush();
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }
}
