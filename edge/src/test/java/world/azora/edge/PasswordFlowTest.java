package world.azora.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.azora.identity.User;
import world.azora.kernel.PersonRole;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PasswordFlowTest {
    private static final String NEW = "a quite different phrase";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EdgeWorld world = EdgeWorld.of("azora.edge.limits.enabled=false");

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void forgotten_password_is_set_anew_by_mail() throws InterruptedException {
        var person = world.person(PersonRole.LEARNER);
        var email = person.email().text();
        var browser = world.browser(person);

        var known = world.caller().post("/api/v1/auth/password/forgot", Map.of("email", email));
        var unknown = world.caller().post("/api/v1/auth/password/forgot", Map.of("email", "x@example.org"));
        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(202);
        assertThat(known.body()).isEqualTo(unknown.body()).isEqualTo("{}");

        var token = awaitToken(email);
        var reset = Map.of("token", token, "newPassword", NEW);
        assertThat(world.caller().post("/api/v1/auth/password/reset", reset).status())
                .isEqualTo(204);
        assertThat(world.caller().post("/api/v1/auth/password/reset", reset).text("code"))
                .isEqualTo("RESET_REFUSED");
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(login(person, NEW)).isEqualTo(200);
        assertThat(login(person, EdgeWorld.PASSWORD)).isEqualTo(401);
    }

    @Test
    void changed_password_keeps_this_session_and_ends_the_others() {
        var person = world.person(PersonRole.LEARNER);
        var here = world.browser(person);
        var elsewhere = world.program(person);
        var change = Map.of("currentPassword", EdgeWorld.PASSWORD, "newPassword", NEW);

        assertThat(world.caller().post("/api/v1/auth/password/change", change).status())
                .isEqualTo(401);
        assertThat(here.without("X-CSRF-Token")
                        .post("/api/v1/auth/password/change", change)
                        .status())
                .isEqualTo(403);
        assertThat(here.post("/api/v1/auth/password/change", change).status()).isEqualTo(204);

        assertThat(here.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(elsewhere.get("/api/v1/me").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /auth/password/strength | {}                                              | 422
            /auth/password/strength | {"password":null}                               | 422
            /auth/password/strength | {"password":"\\ud800"}                          | 200
            /auth/password/strength | {"password":"x","admin":true}                   | 422
            /auth/password/forgot   | {"email":"no address"}                          | 422
            /auth/password/forgot   | {"email":"a@b.example\\r\\nBcc: c@d.example"}   | 422
            /auth/password/reset    | {"token":"","newPassword":"long enough for it"} | 422
            /auth/password/reset    | {"token":"\\u0000","newPassword":"long enough for it"} | 422
            /auth/password/reset    | {"token":"x","newPassword":"short"}             | 422
            /auth/email/confirm     | {"token":"\\ud800"}                             | 422
            """)
    void stranger_is_answered_and_nothing_breaks(String path, String body, int status) {
        assertThat(world.caller().send("POST", "/api/v1" + path, body).status()).isEqualTo(status);
    }

    @Test
    void strength_is_told_with_reasons_in_both_languages() {
        var answer = world.caller()
                .post(
                        "/api/v1/auth/password/strength",
                        Map.of("password", "my name is noor!", "displayName", "Noor", "email", "n"));

        assertThat(answer.json().required("score").asInt()).isZero();
        assertThat(answer.json().required("acceptable").asBoolean()).isFalse();
        assertThat(answer.json().at("/reasons/0/code").asString()).isEqualTo("PERSONAL");
        assertThat(answer.json().at("/reasons/0/messages/ar").asString()).isNotBlank();
    }

    @Test
    void people_are_made_imported_and_erased_by_administrators_only() {
        var admin = world.program(world.person(PersonRole.ADMIN));
        world.person(PersonRole.ADMIN);
        var learner = world.program(world.person(PersonRole.LEARNER));
        var wanted = Map.of("email", "new@example.org", "displayName", "New", "roles", List.of("EDUCATOR"));
        var csv = "email,displayName\nfile@example.org,File\nnobody,Nobody\n";

        assertThat(learner.post("/api/v1/users", wanted).status()).isEqualTo(403);
        assertThat(learner.with("Content-Type", "text/csv")
                        .send("POST", "/api/v1/users/import", csv)
                        .status())
                .isEqualTo(403);
        var made = admin.post("/api/v1/users", wanted);
        assertThat(made.status()).isEqualTo(201);
        assertThat(admin.post("/api/v1/users", wanted).text("code")).isEqualTo("EMAIL_TAKEN");
        var report = admin.with("Content-Type", "text/csv").send("POST", "/api/v1/users/import?dryRun=false", csv);
        assertThat(report.json().required("created").asInt()).isEqualTo(1);
        assertThat(report.json().at("/errors/0/code").asString()).isEqualTo("EMAIL_MALFORMED");
        var list = admin.send("POST", "/api/v1/users/import", "[{\"email\":\"j@example.org\",\"displayName\":\"J\"}]");
        assertThat(list.json().required("created").asInt()).isEqualTo(1);

        var path = "/api/v1/users/" + made.text("id");
        assertThat(learner.send("DELETE", path, "").status()).isEqualTo(403);
        assertThat(admin.send("DELETE", path, "").status()).isEqualTo(204);
        assertThat(admin.send("DELETE", path, "").status()).isEqualTo(404);
    }

    @Test
    void person_takes_the_data_along_and_moves_to_another_address() {
        var person = world.person(PersonRole.LEARNER);
        var browser = world.browser(person);

        var export = browser.get("/api/v1/me/export");
        assertThat(export.status()).isEqualTo(200);
        assertThat(export.header("Content-Disposition")).startsWith("attachment");
        assertThat(export.header("Cache-Control")).contains("no-store");
        assertThat(world.caller().get("/api/v1/me/export").status()).isEqualTo(401);

        var move = Map.of("email", "moved@example.org", "password", EdgeWorld.PASSWORD);
        assertThat(browser.post("/api/v1/me/email", move).status()).isEqualTo(202);
        var token = world.mailedToken("moved@example.org");
        assertThat(world.caller()
                        .post("/api/v1/auth/email/confirm", Map.of("token", token))
                        .status())
                .isEqualTo(204);
        assertThat(browser.get("/api/v1/me").text("email")).isEqualTo("moved@example.org");
    }

    @Test
    void password_programs_are_sent_to_the_page() {
        var answer = world.caller().get("/.well-known/change-password");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/account/password");
    }

    private int login(User person, String password) {
        return world.caller()
                .post("/api/v1/auth/login", Map.of("email", person.email().text(), "password", password))
                .status();
    }

    private String awaitToken(String email) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!world.hasMail(email)) {
            assertThat(System.nanoTime()).as("the letter comes").isLessThan(deadline);
            Thread.sleep(20);
        }
        return world.mailedToken(email);
    }
}
