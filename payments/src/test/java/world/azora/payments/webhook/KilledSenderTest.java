package world.azora.payments.webhook;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import world.azora.payments.webhook.Receiver.Behaviour;
import world.azora.platform.testing.Await;
import world.azora.platform.testing.ChildJvm;
import world.azora.platform.testing.TestDatabase;

/** A sender dies by {@code kill -9} with requests on their way and others not begun; another one goes on. */
final class KilledSenderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestDatabase database = TestDatabase.fresh("ledger", "payments");
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void every_event_arrives_and_keeps_its_id_when_its_sender_is_killed() {
        receiver.that(new Behaviour.SaysNothing());
        var told = new ArrayList<String>();
        try (var doomed = ChildJvm.start(DoomedSender.class, database.url(), receiver.url())) {
            while (told.size() < DoomedSender.EVENTS / 2) told.add(doomed.await("TOLD"));
            // Some are with the receiver, which does not answer; the others wait for their turn, or to be written down.
            Await.until(PATIENCE, () -> receiver.messages().size() >= 2);
            doomed.kill();
        }
        var onTheirWay = idsBySubject();
        assertThat(onTheirWay).hasSizeBetween(2, Rounds.LANE_WIDTH);

        receiver.that(new Behaviour.Answers(200, "thank you"));
        // The minute for which the dead one had claimed them is over.
        database.jdbc()
                .sql("UPDATE payments.delivery SET due_at = now() WHERE status = 'WAITING'")
                .update();
        try (var _ = new SenderWorld(database.url())) {
            Await.until(PATIENCE, () -> idsBySubject().keySet().containsAll(told) && notDelivered() == 0);
        }

        var arrived = idsBySubject();
        assertThat(arrived.values()).allMatch(ids -> ids.size() == 1);
        assertThat(arrived).containsAllEntriesOf(onTheirWay);
        assertThat(receiver.messages()).hasSizeGreaterThanOrEqualTo(arrived.size() + onTheirWay.size());
    }

    private Map<String, Set<String>> idsBySubject() {
        var json = JsonMapper.shared();
        return receiver.messages().stream()
                .map(message -> json.readTree(message.body()))
                .collect(groupingBy(
                        event -> event.at("/subject").asString(),
                        mapping(event -> event.at("/id").asString(), toSet())));
    }

    /** Of what happened, also of what nobody heard of. */
    private long notDelivered() {
        return database.jdbc().sql("""
                        SELECT (SELECT count(*) FROM payments.delivery WHERE status <> 'DELIVERED')
                               + (SELECT count(*) FROM platform.job WHERE task_name = 'payments.tell-happening')
                        """).query(Long.class).single();
    }
}
