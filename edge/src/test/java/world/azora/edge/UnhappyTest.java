package world.azora.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.azora.kernel.PersonRole;

/** Whatever is sent, the answer is the caller's to understand, and never 500. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UnhappyTest {
    private final EdgeWorld world = EdgeWorld.of("azora.edge.limits.enabled=false");
    private final Caller browser = world.browser(world.person(PersonRole.LEARNER));

    @AfterAll
    void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /auth/login    | {                                                                   | 400
            /auth/login    | []                                                                  | 422
            /auth/login    | null                                                                | 400
            /auth/login    | {}                                                                  | 422
            /auth/login    | {"email":"a@b.c"}                                                   | 422
            /auth/login    | {"email":"a@b.c","password":null}                                   | 422
            /auth/login    | {"email":1,"password":"x"}                                          | 422
            /auth/login    | {"email":"nonsense","password":"x"}                                 | 422
            /auth/login    | {"email":"a@b.c","password":"x","extra":1}                          | 422
            /auth/login    | {"email":"a@b.c","password":"x"} trailing                           | 400
            /auth/login    | {"email":"a@b.c","password":"\\u0000"}                              | 401
            /auth/login    | {"email":"a@b.c","password":"\\ud800"}                              | 401
            /auth/register | {"email":"a@b.c","password":"short","displayName":"X"}              | 422
            /auth/register | {"email":"a@b.c","password":"long enough, surely","displayName":" "}| 422
            /auth/register | {"email":"a@b.c","password":"long enough, surely","displayName":"\\u0000"} | 422
            /auth/register | {"email":"r1@b.c","password":"long enough, surely","displayName":"\\ud800"} | 202
            /auth/register | {"email":"r2@b.c","password":"\\ud800 enough, surely","displayName":"X"} | 422
            /auth/register | {"email":"a@b.c","password":"long enough, surely","displayName":"X","locale":"fr"} | 422
            /auth/verify   | {"token":""}                                                        | 422
            /auth/verify   | {"token":"\\u0000"}                                                 | 422
            /auth/verify   | {"token":5}                                                         | 422
            /auth/refresh  | {"refreshToken":""}                                                 | 401
            /auth/refresh  | {"refreshToken":"\\u0000"}                                          | 401
            /auth/refresh  | {"refreshToken":5}                                                  | 422
            /auth/token    | {"grantType":"password","email":"a@b.c","password":"x"}             | 401
            /auth/token    | {"grantType":"refresh_token"}                                       | 422
            /auth/token    | {"grantType":1}                                                     | 422
            /setup         | {"token":"x"}                                                       | 422
            """)
    void bad_body_is_told_so(String path, String body, int status) {
        var answer = world.caller().send("POST", "/api/v1" + path, body);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        if (status != 202) assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void wrong_field_is_named() {
        var answer = world.caller()
                .post(
                        "/api/v1/auth/register",
                        Map.of("email", "x", "password", "long enough, surely", "displayName", "X"));

        assertThat(answer.json().required("errors").get(0).required("field").asString())
                .isEqualTo("email");
        assertThat(answer.json().required("errors").get(0).required("code").asString())
                .isEqualTo("EMAIL_MALFORMED");
        assertThat(answer.json().required("messages").required("ar").asString()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "a.b.c",
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1c3JfMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAifQ.",
                "..",
                "%00",
                "é"
            })
    void nonsense_for_a_token_is_no_session(String token) {
        assertThat(world.caller()
                        .with("Authorization", "Bearer " + token)
                        .get("/api/v1/me")
                        .status())
                .isEqualTo(401);
        assertThat(world.caller()
                        .with("Cookie", "azora_access=" + token)
                        .get("/api/v1/me")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /api/v1/nothing             | 404
            GET    | /api/v1/me                  | 401
            DELETE | /api/v1/auth/login          | 405
            GET    | /internal/identity/people/x | 404
            POST   | /internal/identity/setup/url| 404
            GET    | /api/v1/users?limit=x       | 401
            GET    | /api/v1//me                 | 400
            GET    | /api/v1/auth/..;/me         | 400
            GET    | /api/v1/%2e%2e/me           | 400
            GET    | /api/v1/users/%00           | 400
            TRACE  | /api/v1/me                  | 405
            """)
    void wrong_address_or_method_is_told_so(String method, String path, int status) {
        var answer = world.caller().send(method, path, "");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "limit=99999999999", "cursor=%00", "cursor=!!"})
    void bad_page_is_told_so(String query) {
        var admin = world.browser(world.person(PersonRole.ADMIN));

        assertThat(admin.get("/api/v1/users?" + query).status()).isEqualTo(422);
        assertThat(admin.get("/api/v1/admin/activity?" + query).status()).isEqualTo(422);
    }

    @Test
    void other_media_types_are_not_read() {
        var answer = browser.with("Content-Type", "text/plain").send("PATCH", "/api/v1/me", "{}");

        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void body_of_ten_megabytes_is_too_large() {
        var body = "{\"displayName\":\"" + "x".repeat(10_000_000) + "\"}";

        assertThat(browser.send("PATCH", "/api/v1/me", body).status()).isEqualTo(413);
    }

    @Test
    void wrong_service_token_opens_nothing() {
        var answer = world.caller()
                .with("X-Azora-Service", "wrong")
                .with("X-Azora-Actor", "usr_00000000000000000000000000;ADMIN")
                .get("/api/v1/users");

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void actor_header_alone_makes_nobody_an_administrator() {
        var answer = browser.with("X-Azora-Actor", "usr_00000000000000000000000000;ADMIN")
                .get("/api/v1/users");

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void command_line_acts_for_the_platform_without_csrf_token() {
        var system = world.caller()
                .with("X-Azora-Service", EdgeWorld.SERVICE_TOKEN)
                .with("X-Azora-Actor", "usr_00000000000000000000000000;ADMIN");
        var learner = world.person(PersonRole.LEARNER);

        var changed = system.patch("/api/v1/users/" + learner.id(), Map.of("roles", new String[] {"AUDITOR"}));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(system.get("/api/v1/me").status()).isEqualTo(404);
    }

    @Test
    void files_and_forms_reach_their_endpoints() {
        var boundary = "----boundary";
        var file = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                + "a,b\r\n--" + boundary + "--\r\n";

        var uploaded = browser.with("Content-Type", "multipart/form-data; boundary=" + boundary)
                .send("POST", "/api/v1/test/files", file);
        var form = browser.with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/api/v1/test/forms", "a=b");

        assertThat(uploaded.text("text")).isEqualTo("a,b");
        assertThat(form.text("text")).isEqualTo("a=b");
    }
}
