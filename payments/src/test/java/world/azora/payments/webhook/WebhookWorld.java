package world.azora.payments.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.payments.HttpWorld.WORLD;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import world.azora.kernel.Actor;
import world.azora.kernel.PersonRole;
import world.azora.kernel.Secret;
import world.azora.payments.EventType;
import world.azora.payments.Happening;
import world.azora.payments.Reply;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.Outbox;
import world.azora.platform.testing.Await;

/** What the tests of webhooks share: a treasurer, a receiver, and words for what is asked. */
abstract class WebhookWorld {
    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final JsonMapper JSON = new JsonMapper();

    final Actor treasurer = WORLD.actor(PersonRole.TREASURER);
    final Receiver receiver = new Receiver();

    @AfterEach
    void nobody_listens_any_more() {
        receiver.close();
        WORLD.here
                .getBean(Transactions.class)
                .run(() -> WORLD.database
                        .jdbc()
                        .sql("DELETE FROM payments.webhook")
                        .update());
    }

    Reply add(String url, String more) {
        return WORLD.post(treasurer, "/webhooks", "k", "{\"url\":\"" + url + "\"" + more + "}");
    }

    Reply patch(String path, String body) {
        var seen = WORLD.get(treasurer, path).response().headers().firstValue("ETag");
        return WORLD.send(treasurer, "PATCH", path, body, "If-Match", seen.orElseThrow());
    }

    static String path(Reply made) {
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return "/webhooks/" + made.json().at("/webhook/id").asString();
    }

    /** A test event was tried once. */
    JsonNode tested(String path) {
        WORLD.post(treasurer, path + "/test", "t", "{}");
        Await.until(PATIENCE, () -> tries(path) == 1);
        return WORLD.get(treasurer, path + "/deliveries").item(0);
    }

    int tries(String path) {
        var deliveries = WORLD.get(treasurer, path + "/deliveries");
        if (deliveries.items() == 0) return 0;
        var id = deliveries.item(0).at("/id").asString();
        return WORLD.get(treasurer, path + "/deliveries/" + id)
                .json()
                .required("tries")
                .size();
    }

    JsonNode awaitDelivery(String path, String status) {
        Await.until(
                PATIENCE,
                () -> WORLD.get(treasurer, path + "/deliveries?status=" + status)
                                .items()
                        == 1);
        return WORLD.get(treasurer, path + "/deliveries").item(0);
    }

    /** What waits is due now, and something about it is different. */
    static void due(String change) {
        var more = change.startsWith("due_at") ? "" : ", due_at = now()";
        WORLD.database
                .jdbc()
                .sql("UPDATE payments.delivery SET " + change + more + " WHERE status = 'WAITING'")
                .update();
    }

    /** As payments tells: in a transaction, by way of the outbox. */
    static String happen(EventType type, Map<String, Object> data) {
        var subject = type.code() + "_of_" + WORLD.person();
        var outbox = WORLD.here.getBean(Outbox.class);
        WORLD.here
                .getBean(Transactions.class)
                .run(() -> new Happening(type, subject, data, List.of(), Instant.now()).tell(outbox));
        return subject;
    }

    static String signature(Receiver.Message message, List<Secret> secrets) {
        var time = message.header("Azora-Signature").replaceFirst("^t=(\\d+),.*", "$1");
        return Signature.of(message.body(), secrets, Instant.ofEpochSecond(Long.parseLong(time)));
    }
}
