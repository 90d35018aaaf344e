package world.azora.payments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.payments.HttpWorld.WORLD;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import world.azora.kernel.Actor;
import world.azora.kernel.PersonRole;
import world.azora.learning.CourseSummary;
import world.azora.ledger.Ledger;
import world.azora.ledger.LedgerId;
import world.azora.platform.testing.Await;

/** The steps of payments, approvals, the provider and its files, as callers see them. */
final class PaymentStepsHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Actor author = WORLD.actor(PersonRole.EDUCATOR);
    private final Actor treasurer = WORLD.actor(PersonRole.TREASURER);
    private final Actor second = WORLD.actor(PersonRole.TREASURER);
    private final Actor learner = WORLD.actor(PersonRole.LEARNER);
    private final CourseSummary course = WORLD.catalogue.addCourse("Python from nothing", author.id(), true);

    @AfterEach
    void books_are_whole() {
        var ledger = WORLD.here.getBean(Ledger.class);
        assertThat(ledger.trialBalance(LedgerId.MAIN).isEven()).isTrue();
    }

    @Test
    void authorised_payment_is_captured_in_part_refunded_and_settled() {
        deposit("deposit", 1000);
        var path = "/payments/" + authorised("order");

        var tooMuch = WORLD.post(treasurer, path + "/captures", "much", "{\"amount\":" + azr(101) + "}");
        var part = WORLD.post(treasurer, path + "/captures", "part", "{\"amount\":" + azr(60) + "}");
        var replay = WORLD.post(treasurer, path + "/captures", "part", "{\"amount\":" + azr(60) + "}");
        var late = WORLD.post(learner, path + "/void", "void", "{}");
        var refund = WORLD.post(treasurer, path + "/refunds", "back", refund(10));
        var settled = WORLD.post(treasurer, path + "/settlement", "settle", "{}");
        var closed = WORLD.post(treasurer, path + "/refunds", "more", refund(1));

        assertThat(tooMuch.text("code")).isEqualTo("CAPTURE_TOO_LARGE");
        assertThat(tooMuch.minor("left")).isEqualTo(100);
        assertThat(part.status()).isEqualTo(200);
        assertThat(part.text("status")).isEqualTo("CAPTURED");
        assertThat(part.minor("captured")).isEqualTo(60);
        assertThat(replay.isReplay()).isTrue();
        assertThat(late.text("code")).isEqualTo("PAYMENT_STATE");
        assertThat(refund.text("status")).isEqualTo("REPAID");
        assertThat(settled.text("status")).isEqualTo("SETTLED");
        assertThat(closed.text("code")).isEqualTo("PAYMENT_STATE");
    }

    @Test
    void payer_may_void_and_a_stranger_may_not() {
        deposit("deposit", 1000);
        var path = "/payments/" + authorised("order");

        assertThat(WORLD.get(learner, path).text("authorisedUntil")).isNotBlank();
        assertThat(WORLD.post(author, path + "/void", "void", "{}").status()).isEqualTo(404);
        assertThat(WORLD.post(WORLD.actor(PersonRole.AUDITOR), path + "/void", "void", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(WORLD.post(learner, path + "/void", "void", "{}").text("status"))
                .isEqualTo("VOIDED");
        assertThat(WORLD.get(learner, "/payments?status=VOIDED&method=WALLET").items())
                .isEqualTo(1);
        assertThat(WORLD.get(learner, "/payments?status=CAPTURED&method=WALLET").items())
                .isZero();
        Await.until(PATIENCE, () -> isTold("payment.voided", path.substring("/payments/".length())));
    }

    @Test
    void more_than_a_day_allows_is_refused_and_the_same_request_may_come_again() {
        deposit("deposit", 1000);
        var beyond = "{\"amount\":" + azr(999_001) + "}";

        for (var time : List.of(1, 2)) {
            var refused = WORLD.post(learner, "/deposits", "beyond", beyond);

            assertThat(refused.status()).as("time " + time).isEqualTo(429);
            assertThat(refused.text("code")).isEqualTo("LIMIT_DAILY_AMOUNT");
            assertThat(refused.json().required("left").asLong()).isEqualTo(999_000);
            assertThat(refused.text("allowedAt")).isNotBlank();
            assertThat(refused.response()
                            .headers()
                            .firstValueAsLong("Retry-After")
                            .orElseThrow())
                    .isBetween(86_000L, 86_400L);
            // An answer that was kept would stand when the time has come.
            assertThat(refused.isReplay()).isFalse();
        }
    }

    @Test
    void large_deposit_waits_for_a_second_person() {
        var order = WORLD.post(learner, "/deposits", "large", "{\"amount\":" + azr(100_001) + "}");
        var payment = order.text("id");

        assertThat(order.status()).isEqualTo(201);
        assertThat(order.text("status")).isEqualTo("PROPOSED");
        var approval = WORLD.get(treasurer, "/approvals?status=PENDING&subject=" + payment)
                .item(0);
        var path = "/approvals/" + approval.required("id").asString();
        assertThat(WORLD.get(treasurer, path).names())
                .containsExactly(
                        "id",
                        "kind",
                        "subject",
                        "title",
                        "amount",
                        "proposer",
                        "status",
                        "decidedBy",
                        "reason",
                        "at",
                        "expiresAt",
                        "decidedAt");
        var approved = WORLD.post(treasurer, path + "/approval", "yes", "{\"reason\":\"Known to me\"}");
        assertThat(approved.text("status")).isEqualTo("APPROVED");
        assertThat(WORLD.post(second, path + "/refusal", "no", "{\"reason\":\"No\"}")
                        .text("code"))
                .isEqualTo("APPROVAL_DECIDED");
        Await.until(
                PATIENCE,
                () -> WORLD.get(learner, "/payments/" + payment).text("status").equals("CAPTURED"));
    }

    @Test
    void large_funding_is_not_approved_by_who_proposed_it() {
        var body = "{\"amount\":%s,\"reason\":\"Autumn term\"}".formatted(azr(100_001));
        var path = "/treasuries/" + course.id() + "/funding";
        var funding = WORLD.post(treasurer, path, "fund", body);

        assertThat(funding.status()).isEqualTo(201);
        assertThat(funding.text("status")).isEqualTo("PROPOSED");
        var pending = WORLD.get(treasurer, "/approvals?subject=" + funding.text("fundingId"));
        Await.until(PATIENCE, () -> isTold("approval.needed", funding.text("fundingId")));
        var approval = "/approvals/" + pending.item(0).required("id").asString();
        assertThat(WORLD.post(treasurer, approval + "/approval", "own", "{}").text("code"))
                .isEqualTo("APPROVAL_OWN");
        assertThat(WORLD.post(second, approval + "/refusal", "no", "{\"reason\":\"Too dear\"}")
                        .text("status"))
                .isEqualTo("REFUSED");
        Await.until(
                PATIENCE,
                () -> WORLD.get(treasurer, "/treasuries/" + course.id()).minor("funded") == 0);
    }

    @Test
    void file_of_the_provider_is_compared_and_what_is_open_resolved() {
        var payment = deposit("deposit", 700);
        var today = LocalDate.ofInstant(WORLD.database.clock().instant(), UTC);
        var file =
                "reference,kind,amount_minor,fee_minor,currency,date\n%s,CAPTURE,700,9,EUR,%s\npay_x%s,CAPTURE,5,0,EUR,%s\n"
                        .formatted(payment, today, payment.substring(4, 12), today);

        var done = csv("file", file);
        var path = "/reconciliations/" + done.text("id");
        var again = csv("again", file);
        var unknown = WORLD.get(treasurer, path + "/items?status=UNKNOWN_HERE").item(0);
        var note = path + "/items/" + unknown.required("number").asInt() + "/resolution";
        var resolved = WORLD.post(treasurer, note, "note", "{\"note\":\"Of another shop\"}");

        assertThat(done.status()).isEqualTo(201);
        assertThat(done.names()).containsExactly("id", "fileHash", "lines", "matched", "open", "totals", "by", "at");
        assertThat(done.json().required("matched").asInt()).isEqualTo(1);
        assertThat(again.text("id")).isEqualTo(done.text("id"));
        assertThat(WORLD.get(treasurer, path + "/items?limit=1").text("nextCursor"))
                .isNotBlank();
        assertThat(WORLD.get(treasurer, path + "/items?cursor=eA").text("code")).isEqualTo("CURSOR_MALFORMED");
        assertThat(resolved.text("note")).isEqualTo("Of another shop");
        assertThat(WORLD.post(treasurer, note, "twice", "{\"note\":\"Again\"}").text("code"))
                .isEqualTo("ITEM_RESOLVED");
        assertThat(WORLD.get(treasurer, "/reconciliations").items()).isPositive();
        assertThat(csv("wrong", "nonsense").text("code")).isEqualTo("SETTLEMENT_FILE_MALFORMED");
    }

    @Test
    void signed_event_is_taken_without_a_session() throws Exception {
        var body = "{\"id\":\"evt_%s\",\"reference\":\"pay_unknown\"}".formatted(WORLD.person());
        var seconds = WORLD.database.clock().instant().getEpochSecond();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(FakeProvider.WEBHOOK_SECRET.getBytes(UTF_8), "HmacSHA256"));
        var signature = HexFormat.of().formatHex(mac.doFinal((seconds + "." + body).getBytes(UTF_8)));
        var header = "t=" + seconds + ",v1=" + signature;

        for (var time : List.of(1, 2))
            assertThat(WORLD.send(null, "POST", "/provider/events", body, "Azora-Provider-Signature", header)
                            .status())
                    .as("time " + time)
                    .isEqualTo(204);
        var forged = body.replace("unknown", "forged");
        assertThat(WORLD.send(null, "POST", "/provider/events", forged, "Azora-Provider-Signature", header)
                        .text("code"))
                .isEqualTo("PROVIDER_SIGNATURE");
    }

    private static String azr(long minor) {
        return "{\"minor\":%d,\"asset\":\"AZR\"}".formatted(minor);
    }

    private static String refund(long minor) {
        return "{\"amount\":%s,\"reason\":\"ill\"}".formatted(azr(minor));
    }

    private String deposit(String key, long minor) {
        var paid = WORLD.post(learner, "/deposits", key, "{\"amount\":" + azr(minor) + "}");
        assertThat(paid.status() + " " + paid.text("status")).isEqualTo("201 CAPTURED");
        return paid.text("id");
    }

    private String authorised(String key) {
        WORLD.put(author, "/courses/" + course.id() + "/price", "{\"amount\":" + azr(100) + "}");
        var body = "{\"courseId\":\"%s\",\"amount\":%s,\"capture\":false}".formatted(course.id(), azr(100));
        var order = WORLD.post(learner, "/payments", key, body);
        assertThat(order.status() + " " + order.text("status")).isEqualTo("201 AUTHORISED");
        return order.text("id");
    }

    private Reply csv(String key, String content) {
        return WORLD.send(
                treasurer,
                "POST",
                "/reconciliations",
                content,
                "Idempotency-Key",
                key + course.id(),
                "Content-Type",
                "text/csv");
    }

    /** Whether other systems can read of it. */
    private boolean isTold(String type, String id) {
        return WORLD.get(treasurer, "/events?limit=200&type=" + type).body().contains(id);
    }
}
