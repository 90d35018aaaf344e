package world.azora.payments.webhook;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import world.azora.payments.HttpWorld;
import world.azora.payments.webhook.Receiver.Behaviour;
import world.azora.platform.testing.Await;
import world.azora.platform.testing.TestDatabase;

/** A sender dies by {@code kill -9} with requests on their way and others not begun; another one goes on. */
final class KilledSenderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestDatabase database = TestDatabase.fresh("ledger", "payments");
    private final Receiver receiver = new Receiver();
    private final List<String> told = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void every_event_arrives_and_keeps_its_id_when_its_sender_is_killed() throws Exception {
        receiver.that(new Behaviour.SaysNothing());
        var doomed = start();
        try {
            // Some are with the receiver, which has not answered; most still wait for their turn, or to be written
            // down.
            Await.until(PATIENCE, () -> receiver.messages().size() >= 2 && told.size() >= 10);
        } finally {
            doomed.destroyForcibly().waitFor();
        }
        var onTheirWay = idsBySubject();
        assertThat(onTheirWay).hasSizeBetween(1, 2 * Rounds.LANE_WIDTH);

        receiver.that(new Behaviour.Answers(200, "thank you"));
        // The time for which the dead one had claimed them is over.
        database.jdbc()
                .sql("UPDATE payments.delivery SET due_at = now() WHERE status = 'WAITING'")
                .update();
        try (var next = HttpWorld.books(database.url(), "azora.jobs.heartbeat-interval=100ms")) {
            Await.until(PATIENCE, () -> delivered() >= told.size());

            var arrived = idsBySubject();
            assertThat(arrived.keySet()).containsAll(told);
            assertThat(arrived.values()).allMatch(ids -> ids.size() == 1);
            assertThat(arrived).containsAllEntriesOf(onTheirWay);
            assertThat(next.isActive()).isTrue();
        }
    }

    private Process start() throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedSender.class.getName(),
                        database.url(),
                        receiver.url())
                .redirectError(Redirect.DISCARD)
                .start();
        Thread.ofVirtual()
                .start(() -> process.inputReader(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.startsWith("rwd_doomed_"))
                        .forEach(told::add));
        return process;
    }

    private Map<String, Set<String>> idsBySubject() {
        var json = JsonMapper.shared();
        return receiver.messages().stream()
                .map(message -> json.readTree(message.body()))
                .collect(groupingBy(
                        event -> event.at("/subject").asString(),
                        mapping(event -> event.at("/id").asString(), toSet())));
    }

    private long delivered() {
        return database.jdbc()
                .sql("SELECT count(*) FROM payments.delivery WHERE status = 'DELIVERED'")
                .query(Long.class)
                .single();
    }
}
