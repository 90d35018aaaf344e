package world.azora.payments.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.payments.HttpWorld.WORLD;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import world.azora.payments.WebhookId;
import world.azora.payments.webhook.Receiver.Behaviour;
import world.azora.platform.testing.Await;

/** What is sent to a receiver that misbehaves, and what becomes of it. */
final class DeliveriesTest extends WebhookWorld {
    @Test
    void failures_are_tried_again_until_dead_and_then_sent_again_by_hand() {
        receiver.that(new Behaviour.Answers(500, "no \u0000 room"));
        var path = path(add(receiver.url(), ""));
        WORLD.post(treasurer, path + "/test", "t", "{}");
        Await.until(PATIENCE, () -> tries(path) == 1);
        var delivery = WORLD.get(treasurer, path + "/deliveries").item(0);
        assertThat(delivery.at("/status").asString()).isEqualTo("WAITING");
        assertThat(delivery.at("/lastStatus").asInt()).isEqualTo(500);
        assertThat(Instant.parse(delivery.at("/dueAt").asString()))
                .isBetween(Instant.now().plusSeconds(3), Instant.now().plusSeconds(13));

        // The thirteenth failure leaves one more try; the fourteenth is the last.
        due("failures = 12");
        Await.until(PATIENCE, () -> tries(path) == 2);
        assertThat(WORLD.get(treasurer, path + "/deliveries?status=DEAD").items())
                .isZero();
        due("failures = 13");
        var dead = awaitDelivery(path, "DEAD");

        receiver.that(new Behaviour.Answers(204, ""));
        var since = "{\"since\":\"" + Instant.now().minusSeconds(3600) + "\"}";
        assertThat(WORLD.post(treasurer, path + "/resend", "r", since)
                        .json()
                        .at("/resent")
                        .asInt())
                .isEqualTo(1);
        awaitDelivery(path, "DELIVERED");
        var one = path + "/deliveries/" + dead.at("/id").asString();
        assertThat(WORLD.post(treasurer, one + "/resend", "r2", "{}").text("status"))
                .isEqualTo("WAITING");
        awaitDelivery(path, "DELIVERED");
        var tries = WORLD.get(treasurer, one).json().required("tries");
        assertThat(tries).hasSize(5);
        assertThat(tries.get(4).at("/answer").asString()).isEqualTo("no  room");
        assertThat(WORLD.post(treasurer, path + "/resend", "r3", since)
                        .json()
                        .at("/resent")
                        .asInt())
                .isZero();
    }

    @Test
    void redirect_is_not_followed_and_endless_answer_is_cut() {
        try (var inside = new Receiver()) {
            receiver.that(new Behaviour.Redirects(inside.url()));
            var redirecting = path(add(receiver.url(), ""));
            var delivery = tested(redirecting);
            assertThat(delivery.at("/lastStatus").asInt()).isEqualTo(302);
            assertThat(inside.connections()).isZero();

            inside.that(new Behaviour.TalksForever());
            var talking = path(add(inside.url(), ""));
            WORLD.post(treasurer, talking + "/test", "t", "{}");
            var id = awaitDelivery(talking, "DELIVERED").at("/id").asString();
            assertThat(WORLD.get(treasurer, talking + "/deliveries/" + id)
                            .json()
                            .at("/tries/0/answer")
                            .asString())
                    .hasSizeBetween(1000, 1024);
        }
    }

    @Test
    void who_hangs_up_or_is_not_there_is_told_apart() {
        receiver.that(new Behaviour.HangsUp());
        assertThat(tested(path(add(receiver.url(), ""))).at("/lastFailure").asString())
                .isEqualTo("HUNG_UP");
        receiver.close();
        assertThat(tested(path(add(receiver.url(), ""))).at("/lastFailure").asString())
                .isEqualTo("UNREACHABLE");
        assertThat(tested(path(add("http://no-such-host.invalid/", "")))
                        .at("/lastFailure")
                        .asString())
                .isEqualTo("UNREACHABLE");
    }

    @Test
    void slow_receiver_keeps_nobody_else_waiting_and_gets_few_requests_at_a_time() {
        try (var slow = new Receiver().that(new Behaviour.SaysNothing())) {
            var waiting = path(add(slow.url(), ""));
            IntStream.range(0, 20).forEach(number -> WORLD.post(treasurer, waiting + "/test", "t" + number, "{}"));
            Await.until(PATIENCE, () -> slow.connections() == Rounds.LANE_WIDTH);

            var quick = path(add(receiver.url(), ""));
            var started = System.nanoTime();
            WORLD.post(treasurer, quick + "/test", "q", "{}");
            awaitDelivery(quick, "DELIVERED");

            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Receivers.DEADLINE.dividedBy(2));
            assertThat(slow.connections()).isEqualTo(Rounds.LANE_WIDTH);
        }
    }

    @Test
    void delivery_of_a_killed_process_is_taken_up_when_its_lease_ends() {
        receiver.that(new Behaviour.Answers(503, ""));
        var path = path(add(receiver.url(), ""));
        tested(path);
        receiver.that(new Behaviour.Answers(200, ""));
        // As it stands after a process has claimed it and died: nobody works on it, and its time is to come.
        var claims = WORLD.here.getBean(ClaimStore.class);
        var webhook = world.azora.kernel.TypeIds.parse(WebhookId.class, path.substring("/webhooks/".length()));
        WORLD.database
                .jdbc()
                .sql("UPDATE payments.delivery SET due_at = now() + interval '10 seconds'")
                .update();
        var lost = claims.claim(webhook, Instant.now().plusSeconds(11), 1).getFirst();
        assertThat(claims.claim(webhook, Instant.now().plusSeconds(11), 1)).isEmpty();

        due("due_at = now()");

        var delivery = awaitDelivery(path, "DELIVERED");
        assertThat(delivery.at("/attempts").asInt()).isEqualTo(3);
        // Had it only hung, its answer would come too late to change anything.
        claims.noteDead(
                lost,
                new Try(lost.number(), Instant.now(), 1, java.util.Optional.of(500), java.util.Optional.empty(), ""));
        assertThat(awaitDelivery(path, "DELIVERED").at("/lastStatus").asInt()).isEqualTo(200);
    }

    @Test
    void who_fails_for_days_is_switched_off_and_somebody_is_told() {
        receiver.that(new Behaviour.Answers(404, "nobody here"));
        var path = path(add(receiver.url(), ",\"contact\":\"keeper@example.org\""));
        tested(path);
        assertThat(WORLD.get(treasurer, path).json().at("/enabled").asBoolean()).isTrue();

        WORLD.database
                .jdbc()
                .sql("UPDATE payments.webhook SET failing_since = now() - interval '5 days 1 minute'")
                .update();
        due("failures = 3");

        Await.until(
                PATIENCE,
                () -> !WORLD.get(treasurer, path).json().at("/enabled").asBoolean());
        assertThat(WORLD.get(treasurer, path).text("disabledBecause")).isEqualTo("FAILING");
        assertThat(WORLD.database
                        .jdbc()
                        .sql("SELECT count(*) FROM platform.mail WHERE recipient = 'keeper@example.org'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(patch(path, "{\"enabled\":true}").json().at("/failingSince").isNull())
                .isTrue();
    }
}
