package world.azora.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.payments.HttpWorld.WORLD;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.azora.kernel.Actor;
import world.azora.kernel.PersonRole;
import world.azora.learning.CourseId;
import world.azora.learning.CourseSummary;
import world.azora.learning.ExerciseSummary;
import world.azora.ledger.Ledger;
import world.azora.ledger.LedgerId;
import world.azora.platform.testing.Await;

/** Payments as its callers see it: shapes, who may, and what each mistake is answered. */
final class PaymentsHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String HUNDRED = "{\"minor\":100,\"asset\":\"AZR\"}";

    private final Actor author = WORLD.actor(PersonRole.EDUCATOR);
    private final Actor treasurer = WORLD.actor(PersonRole.TREASURER);
    private final Actor learner = WORLD.actor(PersonRole.LEARNER);
    private final Actor stranger = WORLD.actor(PersonRole.LEARNER);
    private final CourseSummary course = WORLD.catalogue.addCourse("Python from nothing", author.id(), true);
    private final ExerciseSummary exercise = WORLD.catalogue.addExercise(course, "Sum of a list");

    @AfterEach
    void books_are_whole() {
        var ledger = WORLD.here.getBean(Ledger.class);
        assertThat(ledger.trialBalance(LedgerId.MAIN).isEven()).isTrue();
        assertThat(ledger.verify(LedgerId.MAIN).whole()).isTrue();
    }

    @Test
    void learner_earns_spends_and_gets_half_back() {
        var rule = WORLD.promise(author, exercise.id(), HUNDRED);
        assertThat(rule.status()).isEqualTo(200);
        assertThat(rule.names())
                .containsExactly(
                        "ruleId",
                        "exerciseId",
                        "courseId",
                        "title",
                        "amount",
                        "author",
                        "at",
                        "status",
                        "approver",
                        "decidedAt");
        fund(1000);
        WORLD.earn(learner, course.id(), exercise.id());

        var wallet = WORLD.get(learner, "/wallet");
        assertThat(wallet.names()).containsExactly("accountId", "posted", "pending", "available");
        assertThat(wallet.minor("available")).isEqualTo(100);

        var price = "{\"amount\":" + HUNDRED + "}";
        assertThat(WORLD.put(author, "/courses/" + course.id() + "/price", price)
                        .body())
                .isEqualTo("{\"courseId\":\"%s\",\"amount\":%s}".formatted(course.id(), HUNDRED));
        assertThat(WORLD.get(stranger, "/courses/" + course.id() + "/price").minor("amount"))
                .isEqualTo(100);

        var bought = buy("buy");
        assertThat(bought.status()).isEqualTo(201);
        assertThat(bought.names())
                .containsExactly(
                        "id",
                        "courseId",
                        "title",
                        "payer",
                        "amount",
                        "captured",
                        "refunded",
                        "fee",
                        "method",
                        "capture",
                        "status",
                        "failure",
                        "authorisedUntil",
                        "transferId",
                        "at");
        assertThat(bought.text("status")).isEqualTo("CAPTURED");
        Await.until(
                PATIENCE, () -> WORLD.catalogue.find(course.id(), learner.id()).isPresent());

        var path = "/payments/" + bought.text("id");
        var half = "{\"amount\":{\"minor\":50,\"asset\":\"AZR\"},\"reason\":\"half was ill\"}";
        var refund = WORLD.post(treasurer, path + "/refunds", "back", half);
        assertThat(refund.status()).isEqualTo(201);
        assertThat(refund.names()).containsExactly("id", "paymentId", "amount", "reason", "status", "transferId", "at");
        assertThat(WORLD.get(learner, path).text("status")).isEqualTo("PARTIALLY_REFUNDED");
        assertThat(WORLD.get(learner, path).minor("refunded")).isEqualTo(50);
        assertThat(WORLD.get(learner, path + "/refunds").item(0).required("transferId"))
                .isEqualTo(refund.json().required("transferId"));

        var entries = WORLD.get(learner, "/wallet/entries?limit=2");
        assertThat(entries.itemNames())
                .containsExactly("transferId", "code", "direction", "amount", "balance", "cause", "at", "title");
        assertThat(entries.item(0).required("code").asString()).isEqualTo("payment.refund");
        assertThat(entries.item(0).required("direction").asString()).isEqualTo("in");
        assertThat(entries.item(1).required("direction").asString()).isEqualTo("out");
        assertThat(entries.item(1).required("title").asString()).isEqualTo("Python from nothing");
        var older = WORLD.get(learner, "/wallet/entries?limit=2&cursor=" + entries.text("nextCursor"));
        assertThat(older.items()).isEqualTo(1);
        assertThat(older.item(0).required("title").asString()).isEqualTo("Sum of a list");
        assertThat(older.json().required("nextCursor").isNull()).isTrue();
    }

    @Test
    void treasury_and_rewards_are_shown_as_agreed() {
        WORLD.promise(treasurer, exercise.id(), HUNDRED);
        var funded = fund(250);
        assertThat(funded.names()).containsExactly("fundingId", "status", "transferId", "balance");
        assertThat(funded.minor("balance")).isEqualTo(250);
        WORLD.earn(learner, course.id(), exercise.id());

        var treasury = WORLD.get(author, "/treasuries/" + course.id());
        assertThat(treasury.names())
                .containsExactly(
                        "courseId",
                        "title",
                        "accountId",
                        "funded",
                        "paid",
                        "balance",
                        "available",
                        "reserved",
                        "waiting",
                        "enrolled",
                        "turnedAway",
                        "forecast");
        assertThat(treasury.minor("funded")).isEqualTo(250);
        assertThat(treasury.minor("paid")).isEqualTo(100);
        assertThat(treasury.minor("balance")).isEqualTo(150);
        assertThat(WORLD.get(treasurer, "/treasuries?limit=200").body()).contains(treasury.body());

        var rewards = WORLD.get(learner, "/rewards");
        assertThat(rewards.itemNames())
                .containsExactly(
                        "id",
                        "exerciseId",
                        "courseId",
                        "title",
                        "learner",
                        "amount",
                        "status",
                        "transferId",
                        "gradeId",
                        "submissionId",
                        "runId",
                        "at");
        assertThat(rewards.item(0).required("status").asString()).isEqualTo("PAID");
        assertThat(rewards.item(0).required("runId").asString()).startsWith("run_");
        assertThat(WORLD.get(stranger, "/rewards").items()).isZero();
        assertThat(WORLD.get(treasurer, "/rewards?all=true").body())
                .contains(rewards.item(0).toString());
        assertThat(WORLD.get(stranger, "/courses/" + course.id() + "/rewards").items())
                .isEqualTo(1);
        assertThat(WORLD.send(author, "DELETE", "/exercises/" + exercise.id() + "/reward", null)
                        .status())
                .isEqualTo(204);
        assertThat(WORLD.get(learner, "/exercises/" + exercise.id() + "/reward").text("code"))
                .isEqualTo("EXERCISE_NOT_REWARDED");
    }

    @Test
    void repeated_request_is_answered_as_the_first_was() {
        var first = fund(10);
        var again = fund(10);
        var other = WORLD.post(
                treasurer,
                "/treasuries/" + course.id() + "/funding",
                "fund",
                "{\"amount\":{\"minor\":11,\"asset\":\"AZR\"},\"reason\":\"Autumn term\"}");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.isReplay()).isTrue();
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(WORLD.get(treasurer, "/treasuries/" + course.id()).minor("funded"))
                .isEqualTo(10);
    }

    @Test
    void whoever_holds_too_little_is_told_how_much() {
        WORLD.put(author, "/courses/" + course.id() + "/price", "{\"amount\":" + HUNDRED + "}");

        var refused = buy("poor");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("INSUFFICIENT_FUNDS");
        assertThat(refused.minor("available")).isZero();
        var failed = WORLD.get(learner, "/payments").item(0);
        assertThat(failed.required("status").asString()).isEqualTo("FAILED");
        assertThat(failed.required("id").asString()).isEqualTo(refused.text("paymentId"));
    }

    @Test
    void payment_of_somebody_else_is_as_good_as_none() {
        WORLD.put(author, "/courses/" + course.id() + "/price", "{\"amount\":" + HUNDRED + "}");
        var path = "/payments/" + buy("poor").text("paymentId");

        for (var hidden : new String[] {path, path + "/refunds"}) {
            assertThat(WORLD.get(stranger, hidden).text("code")).isEqualTo("PAYMENT_UNKNOWN");
            assertThat(WORLD.get(author, hidden).status()).isEqualTo(404);
            assertThat(WORLD.get(learner, hidden).status()).isEqualTo(200);
            assertThat(WORLD.get(treasurer, hidden).status()).isEqualTo(200);
        }
        assertThat(WORLD.get(stranger, "/payments").items()).isZero();
        assertThat(WORLD.get(treasurer, "/payments?all=true").body()).contains(path.substring(10));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
            WHO       | METHOD | PATH                        | BODY                                                       | STATUS | CODE
            nobody    | GET    | /wallet                     |                                                            |    401 | NO_SESSION
            nobody    | POST   | /payments                   | {}                                                         |    401 | NO_SESSION
            learner   | GET    | /treasuries                 |                                                            |    403 | NOT_ALLOWED
            stranger  | GET    | /treasuries/COURSE          |                                                            |    403 | NOT_ALLOWED
            learner   | GET    | /rewards?all=true           |                                                            |    403 | NOT_ALLOWED
            learner   | GET    | /payments?all=true          |                                                            |    403 | NOT_ALLOWED
            author    | POST   | /treasuries/COURSE/funding  | {"amount":{"minor":1,"asset":"AZR"},"reason":"x"}          |    403 | NOT_ALLOWED
            author    | POST   | /payments/PAYMENT/refunds   | {"amount":{"minor":1,"asset":"AZR"},"reason":"x"}          |    403 | NOT_ALLOWED
            learner   | PUT    | /exercises/EXERCISE/reward  | {"amount":{"minor":1,"asset":"AZR"}}                       |    403 | NOT_ALLOWED
            learner   | PUT    | /courses/COURSE/price       | {"amount":{"minor":1,"asset":"AZR"}}                       |    403 | NOT_ALLOWED
            treasurer | GET    | /treasuries/NOCOURSE        |                                                            |    404 | COURSE_UNKNOWN
            treasurer | POST   | /treasuries/NOCOURSE/funding| {"amount":{"minor":1,"asset":"AZR"},"reason":"x"}          |    404 | COURSE_UNKNOWN
            treasurer | POST   | /payments/PAYMENT/refunds   | {"amount":{"minor":1,"asset":"AZR"},"reason":"x"}          |    404 | PAYMENT_UNKNOWN
            treasurer | PUT    | /exercises/PAYMENT/reward   | {"amount":{"minor":1,"asset":"AZR"}}                       |    422 | INVALID
            learner   | GET    | /payments/PAYMENT           |                                                            |    404 | PAYMENT_UNKNOWN
            learner   | GET    | /payments/COURSE            |                                                            |    422 | INVALID
            learner   | GET    | /courses/NOCOURSE/price     |                                                            |    404 | COURSE_UNKNOWN
            learner   | GET    | /exercises/EXERCISE/reward  |                                                            |    404 | EXERCISE_NOT_REWARDED
            learner   | GET    | /wallet/entries?cursor=!    |                                                            |    422 | CURSOR_MALFORMED
            learner   | GET    | /wallet/entries?cursor=eA   |                                                            |    422 | CURSOR_MALFORMED
            learner   | GET    | /payments?cursor=eA         |                                                            |    422 | CURSOR_MALFORMED
            learner   | GET    | /rewards?limit=0            |                                                            |    422 | LIMIT_OUT_OF_RANGE
            learner   | GET    | /rewards?all=perhaps        |                                                            |    422 | INVALID
            treasurer | PUT    | /exercises/EXERCISE/reward  | {"amount":{"minor":0,"asset":"AZR"}}                       |    422 | AMOUNT_ZERO
            treasurer | PUT    | /exercises/EXERCISE/reward  | {"amount":{"minor":-1,"asset":"AZR"}}                      |    422 | INVALID
            treasurer | PUT    | /exercises/EXERCISE/reward  | {"amount":{"minor":1,"asset":"EUR"}}                       |    422 | ASSET_NOT_TOKEN
            treasurer | PUT    | /exercises/EXERCISE/reward  | {"amount":{"minor":1.5,"asset":"AZR"}}                     |    422 | INVALID
            treasurer | PUT    | /exercises/EXERCISE/reward  | {"amount":{"minor":"1","asset":"AZR"}}                     |    422 | INVALID
            treasurer | PUT    | /exercises/EXERCISE/reward  | {"amount":{"minor":9223372036854775808,"asset":"AZR"}}     |    400 | MALFORMED
            treasurer | PUT    | /exercises/EXERCISE/reward  | {"amount":{"minor":9223372036854775807,"asset":"AZR"}}     |    422 | AMOUNT_TOO_LARGE
            treasurer | PUT    | /exercises/EXERCISE/reward  | {"amount":{"minor":1,"asset":"AZR"},"more":1}              |    422 | INVALID
            treasurer | PUT    | /exercises/EXERCISE/reward  | {}                                                         |    422 | INVALID
            treasurer | PUT    | /exercises/EXERCISE/reward  | {"amount":null}                                            |    422 | INVALID
            treasurer | PUT    | /exercises/EXERCISE/reward  | nonsense                                                   |    400 | MALFORMED
            treasurer | PUT    | /courses/COURSE/price       | {"amount":{"minor":1,"asset":"azr"}}                       |    422 | INVALID
            treasurer | POST   | /treasuries/COURSE/funding  | {"amount":{"minor":1,"asset":"AZR"},"reason":""}           |    422 | TEXT_MALFORMED
            treasurer | POST   | /treasuries/COURSE/funding  | {"amount":{"minor":1,"asset":"AZR"},"reason":"a\\u0000b"}  |    422 | TEXT_MALFORMED
            treasurer | POST   | /treasuries/COURSE/funding  | {"amount":{"minor":0,"asset":"AZR"},"reason":"x"}          |    422 | AMOUNT_ZERO
            learner   | POST   | /payments                   | {"courseId":"COURSE","amount":{"minor":1,"asset":"AZR"},"capture":false} | 409 | NOT_FOR_SALE
            learner   | POST   | /payments                   | {"courseId":"COURSE","amount":{"minor":1,"asset":"AZR"},"capture":true,"method":"CASH"} | 422 | INVALID
            learner   | POST   | /deposits                   | {"amount":{"minor":0,"asset":"AZR"}}                       |    422 | AMOUNT_ZERO
            learner   | GET    | /payments?status=LOST       |                                                            |    422 | INVALID
            learner   | POST   | /payments/PAYMENT/captures  | {}                                                         |    403 | NOT_ALLOWED
            learner   | POST   | /payments/PAYMENT/settlement| {}                                                         |    403 | NOT_ALLOWED
            learner   | POST   | /payments/PAYMENT/void      | {}                                                         |    404 | PAYMENT_UNKNOWN
            treasurer | POST   | /payments/PAYMENT/captures  | {}                                                         |    404 | PAYMENT_UNKNOWN
            treasurer | POST   | /payments/PAYMENT/captures  | {"amount":{"minor":0,"asset":"AZR"}}                       |    422 | AMOUNT_ZERO
            treasurer | POST   | /payments/PAYMENT/settlement| {}                                                         |    404 | PAYMENT_UNKNOWN
            learner   | GET    | /approvals                  |                                                            |    403 | NOT_ALLOWED
            learner   | POST   | /approvals/APPROVAL/approval| {}                                                         |    403 | NOT_ALLOWED
            treasurer | GET    | /approvals/APPROVAL         |                                                            |    404 | APPROVAL_UNKNOWN
            treasurer | POST   | /approvals/APPROVAL/approval| {}                                                         |    404 | APPROVAL_UNKNOWN
            treasurer | GET    | /reconciliations/RECON      |                                                            |    404 | RECONCILIATION_UNKNOWN
            treasurer | GET    | /reconciliations/RECON/items|                                                            |    404 | RECONCILIATION_UNKNOWN
            treasurer | POST   | /reconciliations/RECON/items/1/resolution | {"note":"x"}                                 |    404 | RECONCILIATION_UNKNOWN
            nobody    | POST   | /provider/events            | {}                                                         |    401 | PROVIDER_SIGNATURE
            treasurer | POST   | /approvals/APPROVAL/refusal | {}                                                         |    422 | INVALID
            treasurer | POST   | /approvals/APPROVAL/refusal | {"reason":" "}                                             |    422 | TEXT_MALFORMED
            learner   | POST   | /payments                   | {"courseId":"COURSE","amount":{"minor":1,"asset":"AZR"}}   |    422 | INVALID
            learner   | POST   | /payments                   | {"courseId":"COURSE","amount":{"minor":1,"asset":"AZR"},"capture":true} | 409 | NOT_FOR_SALE
            learner   | POST   | /payments                   | {"courseId":"NOCOURSE","amount":{"minor":1,"asset":"AZR"},"capture":true} | 404 | COURSE_UNKNOWN
            author    | POST   | /payments                   | {"courseId":"COURSE","amount":{"minor":1,"asset":"AZR"},"capture":true} | 409 | AUTHOR_IS_NO_LEARNER
            learner   | PATCH  | /wallet                     | {}                                                         |    405 | METHOD_NOT_ALLOWED
            """)
    void mistake_is_answered(String who, String method, String path, @Nullable String body, int status, String code) {
        var key = "key-" + WORLD.person();
        var actor = who.equals("nobody") ? null : actor(who);

        var reply = WORLD.send(actor, method, filled(path), body == null ? null : filled(body), "Idempotency-Key", key);

        assertThat(reply.text("code") + " " + reply.status()).isEqualTo(code + " " + status);
        assertThat(reply.json().required("messages").required("ar").asString()).isNotBlank();
    }

    @Test
    void request_that_moves_tokens_needs_a_key() {
        var reply = WORLD.send(
                treasurer,
                "POST",
                "/treasuries/" + course.id() + "/funding",
                "{\"amount\":" + HUNDRED + ",\"reason\":\"x\"}");

        assertThat(reply.text("code")).isEqualTo("IDEMPOTENCY_KEY_MISSING");
    }

    private Actor actor(String who) {
        return switch (who) {
            case "author" -> author;
            case "treasurer" -> treasurer;
            case "stranger" -> stranger;
            default -> learner;
        };
    }

    private String filled(String text) {
        var ids = WORLD.database.ids();
        return text.replace("NOCOURSE", new CourseId(ids.next()).toString())
                .replace("COURSE", course.id().toString())
                .replace("EXERCISE", exercise.id().toString())
                .replace("RECON", new ReconciliationId(ids.next()).toString())
                .replace("APPROVAL", new ApprovalId(ids.next()).toString())
                .replace("PAYMENT", new PaymentId(ids.next()).toString());
    }

    private Reply fund(long minor) {
        var body = "{\"amount\":{\"minor\":%d,\"asset\":\"AZR\"},\"reason\":\"Autumn term\"}".formatted(minor);
        return WORLD.post(treasurer, "/treasuries/" + course.id() + "/funding", "fund", body);
    }

    private Reply buy(String key) {
        var body = "{\"courseId\":\"%s\",\"amount\":%s,\"capture\":true}".formatted(course.id(), HUNDRED);
        return WORLD.post(learner, "/payments", key, body);
    }
}
