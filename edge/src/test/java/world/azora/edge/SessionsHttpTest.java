package world.azora.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.azora.identity.User;
import world.azora.kernel.PersonRole;
import world.azora.platform.mail.MailList;
import world.azora.platform.web.PageRequest;

/** Sessions, single tokens, signing keys and API keys through the door that everybody uses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SessionsHttpTest {
    private static final String NOBODY = "usr_00000000000000000000000000";

    private final EdgeWorld world = EdgeWorld.of("azora.edge.limits.enabled=false");
    private final User admin = world.person(PersonRole.ADMIN);
    private final Caller administrator = world.program(admin);

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void person_sees_devices_ends_one_and_then_all_others() {
        var person = world.person(PersonRole.LEARNER);
        var phone = world.program(person);
        var tablet = world.program(person);
        var desk = world.browser(person);

        var sessions = desk.get("/api/v1/auth/sessions").json().required("items");
        assertThat(sessions.size()).isEqualTo(3);
        assertThat(sessions.get(0).required("device").asString()).isEqualTo("Java-http-client");
        assertThat(sessions.valueStream().filter(one -> one.required("current").asBoolean()))
                .hasSize(1);

        var phones = phone.get("/api/v1/auth/sessions")
                .json()
                .required("items")
                .valueStream()
                .filter(one -> one.required("current").asBoolean())
                .findFirst()
                .orElseThrow()
                .required("id")
                .asString();
        assertThat(end(desk, phones)).isEqualTo(204);
        assertThat(end(desk, phones)).isEqualTo(404);
        assertThat(phone.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(tablet.get("/api/v1/me").status()).isEqualTo(200);

        assertThat(desk.send("DELETE", "/api/v1/auth/sessions", "").status()).isEqualTo(204);
        assertThat(tablet.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(desk.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void sessions_of_others_and_nonsense_are_not_found() {
        var stranger = world.program(world.person(PersonRole.LEARNER));
        var own = administrator
                .get("/api/v1/auth/sessions")
                .json()
                .required("items")
                .get(0)
                .required("id")
                .asString();

        assertThat(end(stranger, own)).isEqualTo(404);
        assertThat(end(stranger, "ses_00000000000000000000000000")).isEqualTo(404);
        assertThat(end(stranger, "nonsense")).isEqualTo(422);
        assertThat(end(world.caller(), own)).isEqualTo(401);
        assertThat(administrator.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void ending_needs_the_csrf_token_in_a_browser() {
        var browser = world.browser(world.person(PersonRole.LEARNER)).without("X-CSRF-Token");

        assertThat(browser.send("DELETE", "/api/v1/auth/sessions", "").status()).isEqualTo(403);
    }

    @Test
    void administrator_ends_all_sessions_of_somebody_and_nobody_else_does() {
        var person = world.person(PersonRole.EDUCATOR);
        var theirs = world.program(person);
        var path = "/api/v1/users/" + person.id() + "/sessions";

        assertThat(theirs.get(path).status()).isEqualTo(403);
        assertThat(theirs.send("DELETE", path, "").status()).isEqualTo(403);
        assertThat(administrator.get(path).json().required("items").size()).isEqualTo(1);
        assertThat(administrator.send("DELETE", path, "").status()).isEqualTo(204);

        assertThat(theirs.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(administrator.get(path).json().required("items").size()).isZero();
    }

    @Test
    void owner_is_written_to_when_an_administrator_ends_sessions() {
        var person = world.person(PersonRole.LEARNER);
        world.program(person);

        administrator.send("DELETE", "/api/v1/users/" + person.id() + "/sessions", "");

        var letters = world.get(MailList.class).page(Optional.of(person.email().text()), new PageRequest(5, null));
        assertThat(letters.items().getFirst().mail().subject()).isEqualTo("Sessions were ended");
    }

    @Test
    void administrator_ends_everybodys_sessions_but_the_own_and_nobody_else_does() {
        try (var world = EdgeWorld.of()) {
            var admin = world.browser(world.person(PersonRole.ADMIN));
            var educator = world.program(world.person(PersonRole.EDUCATOR));
            var learner = world.browser(world.person(PersonRole.LEARNER));
            assertThat(educator.send("DELETE", "/api/v1/sessions", "").status()).isEqualTo(403);
            assertThat(learner.get("/api/v1/me").status()).isEqualTo(200);

            assertThat(admin.send("DELETE", "/api/v1/sessions", "").status()).isEqualTo(204);

            assertThat(educator.get("/api/v1/me").status()).isEqualTo(401);
            assertThat(learner.get("/api/v1/me").status()).isEqualTo(401);
            assertThat(admin.get("/api/v1/me").status()).isEqualTo(200);
        }
    }

    @Test
    void single_token_is_revoked_over_http() {
        var person = world.person(PersonRole.LEARNER);
        var login = world.login(person);
        var token = login.cookie("azora_access");
        var caller = world.caller().with("Authorization", "Bearer " + token);

        assertThat(caller.post("/api/v1/auth/token/revocation", Map.of("token", token))
                        .status())
                .isEqualTo(204);

        assertThat(caller.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(world.caller()
                        .post("/api/v1/auth/refresh", Map.of("refreshToken", login.cookie("azora_refresh")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void signing_keys_are_rotated_by_administrators_only_and_old_tokens_go_on() {
        var learner = world.program(world.person(PersonRole.LEARNER));
        assertThat(learner.get("/api/v1/signing-keys").status()).isEqualTo(403);
        assertThat(learner.post("/api/v1/signing-keys/rotation", Map.of()).status())
                .isEqualTo(403);

        var rotated = administrator.post("/api/v1/signing-keys/rotation", Map.of());

        assertThat(rotated.status()).isEqualTo(200);
        assertThat(rotated.json().findValuesAsString("state")).contains("NEXT", "CURRENT", "RETIRED");
        assertThat(rotated.body()).doesNotContain("\"d\"", "privateSealed");
        var published = world.caller().get("/.well-known/jwks.json");
        assertThat(published.json().findValuesAsString("kid"))
                .containsExactlyInAnyOrderElementsOf(rotated.json().findValuesAsString("kid"));
        assertThat(published.headers("Cache-Control").getFirst()).contains("max-age=300", "public");
        assertThat(learner.get("/api/v1/me").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "azk_x",
                "azk_0000000000000000000000000000000000000000000000000",
                "e30.e30.e30",
                "eyJhbGciOiJub25lIn0.e30.",
                "null",
                ".",
                "a b",
                "é.é.é"
            })
    void hostile_token_is_answered_401(String token) {
        var answer = world.caller().with("Authorization", "Bearer " + token).get("/api/v1/me");

        assertThat(answer.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            SCOPE          | METHOD | PATH                        | STATUS
            identity:read  | GET    | /api/v1/me                  | 200
            identity:read  | GET    | /api/v1/users               | 200
            identity:read  | PATCH  | /api/v1/me                  | 403
            identity:write | PATCH  | /api/v1/me                  | 200
            identity:write | GET    | /api/v1/me                  | 200
            identity:write | GET    | /api/v1/api-keys            | 403
            identity:write | POST   | /api/v1/api-keys            | 403
            identity:write | GET    | /api/v1/auth/session        | 403
            identity:write | GET    | /api/v1/auth/sessions       | 403
            identity:write | DELETE | /api/v1/auth/sessions       | 403
            identity:write | POST   | /api/v1/auth/token          | 403
            identity:write | POST   | /api/v1/signing-keys/rotation | 403
            identity:write | DELETE | /api/v1/me                  | 403
            identity:write | GET    | /api/v1/../v1/api-keys      | 400
            identity:write | POST   | /api/v1/users/USER/api-keys | 403
            """)
    void key_reaches_as_far_as_its_scope(String scope, String method, String path, int status) {
        var key = made(admin, scope).text("key");

        var answer = world.caller()
                .with("Authorization", "Bearer " + key)
                .send(method, path.replace("USER", admin.id().toString()), method.equals("GET") ? "" : "{}");

        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void key_is_made_listed_used_without_csrf_and_revoked() {
        var person = world.person(PersonRole.LEARNER);
        var made = made(person, "identity:write");
        var owner = world.program(person);
        var program = world.caller().with("Authorization", "Bearer " + made.text("key"));
        assertThat(made.headers("Cache-Control")).contains("no-store");

        assertThat(program.patch("/api/v1/me", Map.of("displayName", "By key")).status())
                .isEqualTo(200);
        var listed = owner.get("/api/v1/api-keys");
        assertThat(listed.body()).doesNotContain(made.text("key").substring(9));
        assertThat(listed.json().at("/items/0/usedAt").isString()).isTrue();
        assertThat(program.get("/api/v1/users").text("code")).isEqualTo("NOT_ALLOWED");

        assertThat(administrator
                        .send("DELETE", "/api/v1/api-keys/" + made.text("id"), "")
                        .status())
                .isEqualTo(404);
        assertThat(owner.send("DELETE", "/api/v1/api-keys/" + made.text("id"), "")
                        .status())
                .isEqualTo(204);
        assertThat(program.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void administrator_makes_and_revokes_keys_for_others() {
        var person = world.person(PersonRole.LEARNER);
        var path = "/api/v1/users/" + person.id() + "/api-keys";
        var wanted = Map.of("name", "n", "scopes", List.of("identity:read"));

        assertThat(world.program(person).post(path, wanted).status()).isEqualTo(403);
        var made = administrator.post(path, wanted);
        assertThat(made.status()).isEqualTo(201);
        assertThat(world.caller()
                        .with("Authorization", "Bearer " + made.text("key"))
                        .get("/api/v1/me")
                        .text("id"))
                .isEqualTo(person.id().toString());
        assertThat(administrator
                        .post("/api/v1/users/" + NOBODY + "/api-keys", wanted)
                        .status())
                .isEqualTo(404);
        assertThat(administrator
                        .send("DELETE", path + "/" + made.text("id"), "")
                        .status())
                .isEqualTo(204);
    }

    private Answer made(User person, String scope) {
        var made = world.program(person).post("/api/v1/api-keys", Map.of("name", "n", "scopes", List.of(scope)));
        assertThat(made.status()).isEqualTo(201);
        return made;
    }

    private static int end(Caller caller, String session) {
        return caller.send("DELETE", "/api/v1/auth/sessions/" + session, "").status();
    }
}
