package world.azora.app.demo;

import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import world.azora.app.client.ApiClient;

/** The treasurer's part of the tour, and what the learner does with the tokens. */
final class Spending {
    private static final long FUNDING = 1_000;
    private static final long REWARD = 25;
    private static final long PRICE = 20;
    private static final long REFUND = 10;

    private final People people;
    private final Teaching teaching;
    private String payout = "";
    private JsonNode payment = MissingNode.getInstance();

    Spending(People people, Teaching teaching) {
        this.people = people;
        this.teaching = teaching;
    }

    void fund() {
        var treasurer = people.as("treasurer");
        var path = "/api/v1/treasuries/" + teaching.course() + "/funding";
        var body = Map.of("amount", tokens(FUNDING), "reason", "Budget of the tour");
        var key = UUID.randomUUID().toString();
        var first = treasurer.with("Idempotency-Key", key).post(path, body).expect(201);
        var again = treasurer.with("Idempotency-Key", key).post(path, body).expect(201);
        Check.same(first.text(), again.text(), "The answer to the repeated request");
        Check.same("true", again.header("Idempotency-Replayed").orElse(""), "Idempotency-Replayed");
        var rule = people.as("educator")
                .put("/api/v1/exercises/" + teaching.exercise() + "/reward", Map.of("amount", tokens(REWARD)))
                .expect(200)
                .at("/ruleId");
        var approval = "/api/v1/reward-rules/" + rule + "/approval";
        people.as("educator").post(approval, Map.of()).expect(403);
        treasurer.post(approval, Map.of()).expect(200);
    }

    void earn() {
        Check.until("The reward", this::balance, balance -> balance == REWARD);
        var entry = people.as("learner").get("/api/v1/wallet/entries").expect(200);
        payout = entry.at("/items/0/transferId");
        Check.same("in", entry.at("/items/0/direction"), "The direction of the entry");
    }

    void earnNothingTwice() {
        teaching.passAgain();
        Check.until(
                "The end of all jobs of payments",
                () -> people.as("learner")
                        .get("/api/v1/rewards")
                        .expect(200)
                        .json()
                        .path("items"),
                items -> items.valueStream()
                        .allMatch(item -> item.path("status").asString().equals("PAID")));
        Check.same(REWARD, balance(), "The wallet");
    }

    void buy() {
        var learner = people.as("learner");
        var course = teaching.publishForSale();
        people.as("educator")
                .put("/api/v1/courses/" + course + "/price", Map.of("amount", tokens(PRICE)))
                .expect(200);
        learner.post("/api/v1/courses/" + course + "/enrolments", Map.of()).expect(403);
        payment = keyed(learner)
                .post("/api/v1/payments", Map.of("courseId", course, "amount", tokens(PRICE), "capture", true))
                .expect(201)
                .json();
        Check.same("CAPTURED", payment.path("status").asString(), "The status of the payment");
        Check.same(REWARD - PRICE, balance(), "The wallet");
        Check.until(
                "The enrolment",
                () -> learner.get("/api/v1/me/enrolments").expect(200).text(),
                enrolments -> enrolments.contains(course));
    }

    void refundHalf() {
        var path = "/api/v1/payments/" + payment.path("id").asString() + "/refunds";
        var treasurer = people.as("treasurer");
        var body = Map.of("amount", tokens(REFUND), "reason", "Half of the course was cancelled");
        keyed(people.as("learner")).post(path, body).expect(403);
        keyed(treasurer).post(path, body).expect(201);
        Check.same(REWARD - PRICE + REFUND, balance(), "The wallet");
        var tooMuch = Map.of("amount", tokens(PRICE - REFUND + 1), "reason", "More than is left");
        keyed(treasurer).post(path, tooMuch).expect(409);
    }

    void checkBooks() {
        var treasurer = people.as("treasurer");
        var balance = treasurer.get("/api/v1/ledger/trial-balance").expect(200).json();
        for (var total : balance.path("totals"))
            Check.same(0L, total.path("differenceMinor").asLong(), "The difference of the trial balance");
        var verified = treasurer
                .post("/api/v1/ledger/verification", Map.of())
                .expect(200)
                .json();
        Check.holds(verified.path("whole").asBoolean(), "The chain is whole");
    }

    /** The ledger transfer that paid the reward. */
    String payout() {
        return payout;
    }

    private long balance() {
        return people.as("learner")
                .get("/api/v1/wallet")
                .expect(200)
                .json()
                .at("/available/minor")
                .asLong();
    }

    private static ApiClient keyed(ApiClient client) {
        return client.with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static Map<String, Object> tokens(long minor) {
        return Map.of("minor", minor, "asset", "AZR");
    }
}
