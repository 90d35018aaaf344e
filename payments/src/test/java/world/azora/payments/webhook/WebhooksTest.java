package world.azora.payments.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.payments.HttpWorld.WORLD;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.azora.kernel.PersonRole;
import world.azora.kernel.Secret;
import world.azora.ledger.BrokenBooksListener;
import world.azora.ledger.Chain;
import world.azora.ledger.ChainReport;
import world.azora.ledger.LedgerId;
import world.azora.ledger.VerificationRun;
import world.azora.payments.EventType;
import world.azora.payments.Happening;
import world.azora.payments.World;
import world.azora.payments.webhook.Receiver.Behaviour;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.Outbox;
import world.azora.platform.testing.Await;

/** Webhooks as their owners and their receivers see them: real requests, real jobs. */
final class WebhooksTest extends WebhookWorld {
    @Test
    void event_arrives_signed_and_its_delivery_is_on_record() {
        var made = add(receiver.url(), "");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.names()).containsExactly("webhook", "secret");
        assertThat(made.response().headers().firstValue("Cache-Control")).contains("no-store");
        var path = path(made);
        assertThat(WORLD.get(treasurer, path).body()).doesNotContain(made.text("secret"));

        var subject = happen(EventType.REWARD_PAID, Map.of("amount", Map.of("minor", 100, "asset", "AZR")));

        Await.until(PATIENCE, () -> !receiver.messages().isEmpty());
        var message = receiver.messages().getFirst();
        var event = JSON.readTree(message.body());
        assertThat(event.propertyNames()).containsExactly("id", "type", "at", "subject", "data", "causes");
        assertThat(event.at("/type").asString()).isEqualTo("reward.paid");
        assertThat(event.at("/subject").asString()).isEqualTo(subject);
        assertThat(event.at("/data/amount/minor").asInt()).isEqualTo(100);
        assertThat(message.header("Content-Type")).startsWith("application/json");
        assertThat(message.header("Azora-Signature"))
                .isEqualTo(signature(message, List.of(new Secret(made.text("secret")))));

        var delivery = awaitDelivery(path, "DELIVERED");
        assertThat(delivery.at("/lastStatus").asInt()).isEqualTo(200);
        var detail =
                WORLD.get(treasurer, path + "/deliveries/" + delivery.at("/id").asString());
        assertThat(detail.json().at("/tries/0/status").asInt()).isEqualTo(200);
        assertThat(detail.json().at("/tries/0/answer").asString()).isEqualTo("thank you");
        assertThat(WORLD.get(treasurer, "/events?type=reward.paid&limit=1").item(0))
                .isEqualTo(event);
    }

    @Test
    void what_happens_twice_is_told_once_and_what_is_rolled_back_is_not_told() {
        var path = path(add(receiver.url(), ""));
        var subject = "rwd_of_" + WORLD.person();
        var happening = new Happening(EventType.REWARD_PAID, subject, Map.of(), List.of(), Instant.now());
        var log = WORLD.here.getBean(EventLog.class);
        var outbox = WORLD.here.getBean(Outbox.class);
        var transactions = WORLD.here.getBean(Transactions.class);

        log.tell(happening);
        log.tell(happening);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> transactions.run(() -> {
                    new Happening(EventType.REWARD_PAID, "rwd_never", Map.of(), List.of(), Instant.now()).tell(outbox);
                    throw new IllegalStateException("rolled back");
                })))
                .hasMessage("rolled back");

        awaitDelivery(path, "DELIVERED");
        assertThat(receiver.messages()).hasSize(1);
        assertThat(WORLD.get(treasurer, path + "/deliveries").items()).isEqualTo(1);
    }

    @Test
    void broken_books_are_told_once_for_each_night() {
        var path = path(add(receiver.url(), ",\"types\":[\"ledger.broken\"]"));
        var listener = WORLD.elsewhere.getBean(BrokenBooksListener.class);
        var night = Instant.parse("2026-11-21T02:30:00Z");
        var report = new ChainReport(LedgerId.MAIN, 9, 9, Chain.START, false, 7L, 0);
        var run = new VerificationRun(night, night.plusSeconds(3), report);

        listener.broken(run);
        listener.broken(run);

        awaitDelivery(path, "DELIVERED");
        var event = JSON.readTree(receiver.messages().getFirst().body());
        assertThat(event.at("/subject").asString()).isEqualTo("main/2026-11-21T02:30:00Z");
        assertThat(event.at("/data/brokenAtSeq").asLong()).isEqualTo(7);
        Await.until(PATIENCE, () -> WORLD.get(treasurer, path + "/deliveries").items() == 1);
    }

    @Test
    void filter_and_switch_say_what_is_sent() {
        var path = path(add(receiver.url(), ",\"types\":[\"payment.captured\"]"));
        var off = add(receiver.url(), ",\"note\":\"sleeps\"");
        assertThat(patch(path(off), "{\"enabled\":false}").text("disabledBecause"))
                .isEqualTo("ASKED");

        happen(EventType.REWARD_PAID, Map.of());
        var wanted = happen(EventType.PAYMENT_CAPTURED, Map.of());

        awaitDelivery(path, "DELIVERED");
        assertThat(WORLD.get(treasurer, path + "/deliveries").items()).isEqualTo(1);
        assertThat(receiver.messages().getFirst().body()).contains(wanted);
        assertThat(WORLD.get(treasurer, path(off) + "/deliveries").items()).isZero();
        assertThat(WORLD.post(treasurer, path(off) + "/test", "t", "{}").text("code"))
                .isEqualTo("WEBHOOK_OFF");
        assertThat(patch(path(off), "{\"enabled\":true}").json().at("/enabled").asBoolean())
                .isTrue();
    }

    @Test
    void change_by_somebody_who_saw_another_state_is_refused() {
        var path = path(add(receiver.url(), ""));
        var seen = WORLD.get(treasurer, path)
                .response()
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        assertThat(WORLD.send(treasurer, "PATCH", path, "{\"note\":\"x\"}").text("code"))
                .isEqualTo("PRECONDITION_MISSING");
        var first = WORLD.send(treasurer, "PATCH", path, "{\"note\":\"x\"}", "If-Match", seen);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.response().headers().firstValue("ETag")).isPresent().isNotEqualTo(Optional.of(seen));
        var second = WORLD.send(treasurer, "PATCH", path, "{\"enabled\":false}", "If-Match", seen);
        assertThat(second.status() + " " + second.text("code")).isEqualTo("412 VERSION_CHANGED");
        assertThat(WORLD.get(treasurer, path).json().at("/enabled").asBoolean()).isTrue();
    }

    @Test
    void of_many_changes_at_once_by_people_who_saw_the_same_one_is_made() {
        var path = path(add(receiver.url(), ""));
        var seen = WORLD.get(treasurer, path)
                .response()
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        var statuses = World.atOnce(
                12,
                number -> WORLD.send(treasurer, "PATCH", path, "{\"note\":\"" + number + "\"}", "If-Match", seen)
                        .status());

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 412).hasSize(11);
    }

    @Test
    void new_secret_signs_beside_the_old_one() {
        var made = add(receiver.url(), "");
        var renewed = WORLD.post(treasurer, path(made) + "/secret", "s", "{}");
        assertThat(renewed.text("secret")).startsWith("whsec_").isNotEqualTo(made.text("secret"));
        assertThat(renewed.json().at("/webhook/overlapUntil").isNull()).isFalse();

        assertThat(WORLD.post(treasurer, path(made) + "/test", "t", "{}").status())
                .isEqualTo(202);
        Await.until(PATIENCE, () -> !receiver.messages().isEmpty());

        var message = receiver.messages().getFirst();
        var both = List.of(new Secret(renewed.text("secret")), new Secret(made.text("secret")));
        assertThat(message.header("Azora-Signature")).isEqualTo(signature(message, both));

        WORLD.database
                .jdbc()
                .sql("UPDATE payments.webhook SET previous_until = now() - interval '1 second'")
                .update();
        WORLD.post(treasurer, path(made) + "/test", "t2", "{}");
        Await.until(PATIENCE, () -> receiver.messages().size() == 2);
        var later = receiver.messages().getLast();
        assertThat(later.header("Azora-Signature")).isEqualTo(signature(later, both.subList(0, 1)));
    }

    @Test
    void log_is_read_on_from_the_last_event_seen() {
        var first = happen(EventType.TREASURY_FUNDED, Map.of());
        Await.until(PATIENCE, () -> WORLD.get(treasurer, "/events").body().contains(first));
        var seen = IntStream.range(0, 200)
                .mapToObj(number -> WORLD.get(treasurer, "/events?limit=200").item(number))
                .filter(event -> event.at("/subject").asString().equals(first))
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asString();
        var next = List.of(
                happen(EventType.TREASURY_FUNDED, Map.of()),
                happen(EventType.TREASURY_FUNDED, Map.of()),
                happen(EventType.TREASURY_FUNDED, Map.of()));
        var path = "/events?type=treasury.funded&after=" + seen;
        Await.until(PATIENCE, () -> WORLD.get(treasurer, path).items() == 3);

        var page = WORLD.get(treasurer, path + "&limit=2");
        var rest = WORLD.get(treasurer, path + "&limit=2&cursor=" + page.text("nextCursor"));

        assertThat(List.of(page.item(0), page.item(1), rest.item(0)))
                .extracting(event -> event.at("/subject").asString())
                .containsExactlyInAnyOrderElementsOf(next);
        assertThat(WORLD.get(treasurer, "/events?type=nothing").text("code")).isEqualTo("EVENT_TYPE_UNKNOWN");
        assertThat(WORLD.get(treasurer, "/events?after=evt_01h455vb4pex5vsknk084sn02q")
                        .text("code"))
                .isEqualTo("EVENT_UNKNOWN");
        assertThat(WORLD.get(treasurer, "/events?cursor=bm90aGluZw").status()).isEqualTo(422);
    }

    @Test
    void old_events_are_forgotten_unless_somebody_waits_for_them() {
        receiver.that(new Behaviour.Answers(500, ""));
        var path = path(add(receiver.url(), ",\"types\":[\"payment.voided\"]"));
        var waited = happen(EventType.PAYMENT_VOIDED, Map.of());
        var forgotten = happen(EventType.REWARD_PAID, Map.of());
        Await.until(PATIENCE, () -> tries(path) == 1);
        Await.until(
                PATIENCE, () -> WORLD.get(treasurer, "/events?limit=200").body().contains(forgotten));

        WORLD.here.getBean(EventStore.class).forgetBefore(Instant.now().plusSeconds(1));

        assertThat(WORLD.get(treasurer, "/events?limit=200").body())
                .contains(waited)
                .doesNotContain(forgotten);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/",
                "https://user@example.org/",
                "https://example.org/#part",
                "https:///nothing",
                "javascript:alert(1)",
                "https://example.org:99999/",
                "not an address"
            })
    void address_that_is_none_is_refused(String url) {
        var refused = add(url, "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("WEBHOOK_URL");
    }

    @Test
    void only_those_who_may_see_and_change_them() {
        var path = path(add(receiver.url(), ""));
        for (var role : List.of(PersonRole.LEARNER, PersonRole.EDUCATOR, PersonRole.AUDITOR, PersonRole.OPERATOR)) {
            var other = WORLD.actor(role);
            assertThat(WORLD.get(other, path).status()).isEqualTo(403);
            assertThat(WORLD.send(other, "DELETE", path, null).status()).isEqualTo(403);
            assertThat(WORLD.post(other, path + "/secret", "k", "{}").status()).isEqualTo(403);
        }
        assertThat(WORLD.get(WORLD.actor(PersonRole.AUDITOR), "/events").status())
                .isEqualTo(200);
        assertThat(WORLD.get(WORLD.actor(PersonRole.LEARNER), "/events").status())
                .isEqualTo(403);
        assertThat(WORLD.send(treasurer, "DELETE", path, null).status()).isEqualTo(204);
        assertThat(WORLD.send(treasurer, "DELETE", path, null).text("code")).isEqualTo("WEBHOOK_UNKNOWN");
        assertThat(WORLD.get(treasurer, path + "/deliveries").text("code")).isEqualTo("WEBHOOK_UNKNOWN");
    }

    @Test
    void there_are_no_more_than_fifty() {
        var last = IntStream.rangeClosed(1, Webhooks.WEBHOOKS_MAX)
                .mapToObj(_ -> add(receiver.url(), ""))
                .reduce((_, later) -> later)
                .orElseThrow();
        assertThat(last.status()).isEqualTo(201);

        assertThat(add(receiver.url(), "").text("code")).isEqualTo("WEBHOOKS_MAX");
    }
}
