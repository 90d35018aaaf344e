package world.azora.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import world.azora.app.client.Answer;
import world.azora.app.client.ApiClient;
import world.azora.kernel.Secret;

/** Somebody learns, earns, takes the data along and is forgotten; the books stay as they were. */
final class ErasureTest {
    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");
    private static final String PASSWORD = "nothing worth remembering";
    private static final String RIGHT = "name = input()\nprint(f\"Hello, {name}!\")\n";
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final ApiClient anybody = World.SHARED.server().api();
    private final ApiClient system = anybody.asSystem(World.SHARED.server().serviceToken());
    private final ApiClient treasurer = World.SHARED.person("treasurer").api();

    @Test
    void erased_learner_leaves_the_books_whole_and_a_wallet_of_nobody() throws InterruptedException {
        var email = "forget-" + UUID.randomUUID() + "@erasure.example";
        var learner = arrive(email);
        var id = learner.get("/api/v1/me").expect(200).at("/id");
        earn(learner);
        var posted = learner.get("/api/v1/wallet").expect(200).at("/posted/minor");
        var head = verification();

        var export = learner.get("/api/v1/me/export").expect(200);
        var erased = learner.send("DELETE", "/api/v1/me", "application/json", password("a wrong one"));
        assertThat(erased.status()).isEqualTo(403);
        assertThat(learner.send("DELETE", "/api/v1/me", "application/json", password(PASSWORD))
                        .status())
                .isEqualTo(204);

        assertThat(export.json()
                        .path("parts")
                        .valueStream()
                        .map(part -> part.path("module").asString()))
                .contains("identity", "learning", "payments", "sandbox", "activity");
        assertThat(export.text()).contains(email, "Hello, {name}!", "Wallet entries in the ledger");
        assertThat(learner.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(Long.parseLong(posted)).isPositive();
        assertThat(system.get("/api/v1/users?q=" + email).expect(200).json().path("items"))
                .isEmpty();
        assertThat(system.patch("/api/v1/users/" + id, Map.of("disabled", false))
                        .status())
                .isEqualTo(404);
        var after = verification();
        assertThat(after.json().path("whole").asBoolean()).isTrue();
        assertThat(after.json().path("head")).isEqualTo(head.json().path("head"));
        assertThat(treasurer
                        .get("/api/v1/ledger/trial-balance")
                        .expect(200)
                        .json()
                        .path("totals"))
                .allSatisfy(total ->
                        assertThat(total.path("differenceMinor").asLong()).isZero());
    }

    private ApiClient arrive(String email) {
        var invited = system.post(
                        "/api/v1/users", Map.of("email", email, "displayName", "Noor", "roles", List.of("LEARNER")))
                .expect(201);
        assertThat(invited.at("/email")).isEqualTo(email);
        var mail = system.get("/api/v1/admin/mails?to=" + email).expect(200).at("/items/0/text");
        var token = TOKEN.matcher(mail);
        assertThat(token.find()).isTrue();
        var reset = Map.of("token", token.group(1), "newPassword", PASSWORD);
        anybody.post("/api/v1/auth/password/reset", reset).expect(204);
        var signedIn = anybody.post(
                        "/api/v1/auth/token", Map.of("grantType", "password", "email", email, "password", PASSWORD))
                .expect(200);
        return anybody.as(new Secret(signedIn.at("/accessToken")));
    }

    private void earn(ApiClient learner) throws InterruptedException {
        var reward = World.SHARED
                .person("learner")
                .api()
                .get("/api/v1/rewards")
                .expect(200)
                .json()
                .at("/items/0");
        var course = reward.path("courseId").asString();
        treasurer
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/v1/treasuries/" + course + "/funding",
                        Map.of("amount", Map.of("minor", 25, "asset", "AZR"), "reason", "For one more"))
                .expect(201);
        learner.post("/api/v1/courses/" + course + "/enrolments", Map.of()).expect(201);
        var work = Map.of("files", List.of(Map.of("name", "main.py", "content", RIGHT)));
        learner.post("/api/v1/exercises/" + reward.path("exerciseId").asString() + "/submissions", work)
                .expect(202);
        await(
                learner,
                "/api/v1/wallet",
                answer -> answer.json().at("/posted/minor").asLong() > 0);
    }

    private static void await(ApiClient learner, String path, Predicate<Answer> enough) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!enough.test(learner.get(path).expect(200))) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private Answer verification() {
        return system.post("/api/v1/ledger/verification", Map.of()).expect(200);
    }

    private static byte[] password(String password) {
        return ("{\"password\":\"" + password + "\"}").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
