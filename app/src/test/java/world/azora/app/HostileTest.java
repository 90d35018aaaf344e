package world.azora.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.azora.app.client.Answer;
import world.azora.app.client.ApiClient;
import world.azora.kernel.Secret;

/** What a hostile or careless caller sends is answered as the contract says, and never with 500. */
final class HostileTest {
    private static final String UNKNOWN = "01h455vb4pex5vsknk084sn02q";

    private final ApiClient anybody = World.SHARED.server().api();
    private final ApiClient learner = World.SHARED.person("learner").api();
    private final ApiClient treasurer = World.SHARED.person("treasurer").api();

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, quoteCharacter = '`', textBlock = """
            METHOD | PATH                                | BODY                                                        | STATUS | CODE               | FIELD
            POST   | /auth/register                      | {                                                           | 400    | MALFORMED          |
            POST   | /auth/register                      | nonsense                                                    | 400    | MALFORMED          |
            POST   | /auth/register                      | `{"email":"a@b.example"} {}`                                | 4xx    | *                  |
            POST   | /auth/register                      | []                                                          | 422    | INVALID            |
            POST   | /auth/register                      | `"text"`                                                    | 422    | INVALID            |
            POST   | /auth/register                      | {}                                                          | 422    | INVALID            | email
            POST   | /auth/register                      | `{"email":null,"password":"x","displayName":"x"}`           | 422    | INVALID            | email
            POST   | /auth/register                      | `{"email":7,"password":"x","displayName":"x"}`              | 422    | INVALID            | email
            POST   | /auth/register                      | `{"email":"no address","password":"x","displayName":"x"}`   | 422    | INVALID            | email
            POST   | /auth/register                      | `{"email":"a@b.example","email":"c@d.example"}`             | 400    | *                  |
            POST   | /auth/register                      | `{"email":"a@b.example","password":"long enough for it","displayName":"x","admin":true}` | 422 | INVALID | admin
            POST   | /auth/login                         | `{"email":"nobody@b.example","password":"wrong wrong wrong"}` | 401  | *                  |
            POST   | /auth/token                         | `{"grantType":"telepathy"}`                                 | 422    | INVALID            |
            POST   | /auth/verify                        | `{"token":"guessed"}`                                       | 4xx    | *                  |
            GET    | /me                                 |                                                             | 401    | NO_SESSION         |
            GET    | /wallet                             |                                                             | 401    | NO_SESSION         |
            GET    | /nothing/here                       |                                                             | 404    | NOT_FOUND          |
            DELETE | /auth/register                      |                                                             | 405    | METHOD_NOT_ALLOWED |
            """)
    void stranger_is_answered_as_the_contract_says(
            String method, String path, @Nullable String body, String status, String code, @Nullable String field) {
        var answer = send(anybody, method, path, body);

        assertAnswer(answer, status, code, field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, quoteCharacter = '`', textBlock = """
            METHOD | PATH                                       | BODY                                                     | STATUS | CODE    | FIELD
            GET    | /courses/crs_%1$s                          |                                                          | 404    | *       |
            GET    | /courses/usr_%1$s                          |                                                          | 422    | INVALID | *
            GET    | /courses?limit=0                           |                                                          | 422    | *       |
            GET    | /courses?limit=201                         |                                                          | 422    | *       |
            GET    | /courses?limit=many                        |                                                          | 422    | *       |
            GET    | /courses?cursor=*                          |                                                          | 422    | *       |
            GET    | /submissions/sub_%1$s                      |                                                          | 404    | *       |
            GET    | /payments/pay_%1$s                         |                                                          | 404    | *       |
            GET    | /runs/run_%1$s                             |                                                          | 404    | *       |
            GET    | /trace/txn_%1$s                            |                                                          | 4xx    | *       |
            GET    | /trace/nonsense                            |                                                          | 4xx    | *       |
            GET    | /users                                     |                                                          | 403    | *       |
            GET    | /admin/mails                               |                                                          | 403    | *       |
            GET    | /admin/jobs                                |                                                          | 403    | *       |
            GET    | /admin/config                              |                                                          | 403    | *       |
            GET    | /ledger/trial-balance                      |                                                          | 403    | *       |
            GET    | /treasuries                                |                                                          | 403    | *       |
            GET    | /engagements                               |                                                          | 403    | *       |
            POST   | /courses                                   | `{"title":"x","summary":"y"}`                            | 403    | *       |
            POST   | /engagements                               | `{"name":"x","client":"y","periodStart":"2026-01-01","periodEnd":"2026-12-31"}` | 403 | * |
            POST   | /ledger/transfers                          | {}                                                       | 4xx    | *       |
            POST   | /exercises/exr_%1$s/submissions            | `{"files":[{"name":"main.py","content":"1"}]}`           | 404    | *       |
            POST   | /exercises/exr_%1$s/submissions            | `{"files":"all of them"}`                                | 422    | INVALID | *
            PUT    | /exercises/exr_%1$s/reward                 | `{"amount":{"minor":1,"asset":"AZR"}}`                   | 4xx    | *       |
            PATCH  | /me                                        | `{"displayName":""}`                                     | 422    | INVALID | displayName
            PATCH  | /me                                        | `{"roles":["ADMIN"]}`                                    | 422    | INVALID | roles
            PATCH  | /me                                        | `{"displayName":"a\\u0000b"}`                            | 422    | INVALID | displayName
            """)
    void learner_gets_no_further_than_allowed(
            String method, String path, @Nullable String body, String status, String code, @Nullable String field) {
        var answer = send(learner, method, path.formatted(UNKNOWN), body);

        assertAnswer(answer, status, code, field);
    }

    @Test
    void other_peoples_things_do_not_exist() {
        var submission = learner.get("/api/v1/rewards").expect(200).at("/items/0/submissionId");
        var payment = learner.get("/api/v1/payments").expect(200).at("/items/0/id");
        var stranger = World.SHARED.person("educator").api();

        assertThat(learner.get("/api/v1/submissions/" + submission).status()).isEqualTo(200);
        assertThat(learner.get("/api/v1/payments/" + payment).status()).isEqualTo(200);
        assertThat(stranger.get("/api/v1/payments/" + payment).status()).isEqualTo(404);
        assertThat(anybody.get("/api/v1/submissions/" + submission).status()).isEqualTo(401);
    }

    @Test
    void body_of_ten_megabytes_is_too_large() {
        var body = "{\"email\":\"" + "a".repeat(10 << 20) + "\"}";

        var answer = anybody.post("/api/v1/auth/register", "application/json", body.getBytes(StandardCharsets.UTF_8));

        assertAnswer(answer, "413", "BODY_TOO_LARGE", "*");
    }

    @Test
    void body_that_is_no_json_is_not_read() {
        var answer = anybody.post("/api/v1/auth/register", "text/plain", "hello".getBytes(StandardCharsets.UTF_8));

        assertAnswer(answer, "415", "MEDIA_TYPE_UNSUPPORTED", "*");
    }

    @Test
    void repeated_key_gets_the_first_answer_and_an_altered_one_none() {
        var course = treasurer.get("/api/v1/treasuries").expect(200).at("/items/0/courseId");
        var path = "/api/v1/treasuries/" + course + "/funding";
        var keyed = treasurer.with("Idempotency-Key", UUID.randomUUID().toString());

        var first = keyed.post(path, funding(3));
        var again = keyed.post(path, funding(3));
        var altered = keyed.post(path, funding(4));
        var keyless = treasurer.post(path, funding(3));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).contains("true");
        assertAnswer(altered, "422", "IDEMPOTENCY_KEY_REUSED", "*");
        assertAnswer(keyless, "422", "IDEMPOTENCY_KEY_MISSING", "*");
    }

    static Stream<String> forgedTokens() {
        var header = base64("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        var claims = base64("{\"sub\":\"usr_00000000000000000000000000\",\"roles\":[\"ADMIN\"],\"exp\":99999999999}");
        return Stream.of(
                "nonsense",
                "a.b.c",
                "..",
                header + "." + claims + ".",
                header + "." + claims + "." + base64("signature"),
                base64("{\"alg\":\"HS256\"}") + "." + claims + "." + base64("signature"),
                "\u00e9.\u00e9.\u00e9",
                "x".repeat(6_000));
    }

    @ParameterizedTest
    @MethodSource("forgedTokens")
    void forged_token_is_no_session(String token) {
        var ascii = token.chars().allMatch(letter -> letter < 128) ? token : "%C3%A9";

        var answer = anybody.as(new Secret(ascii)).get("/api/v1/me");

        assertThat(answer.status()).isIn(400, 401, 431);
    }

    @Test
    void token_with_one_letter_changed_is_no_session() {
        var token = anybody.post("/api/v1/auth/token", passwordGrant("learner"))
                .expect(200)
                .at("/accessToken");
        var middle = token.length() / 2;
        var changed =
                token.substring(0, middle) + (token.charAt(middle) == 'A' ? 'B' : 'A') + token.substring(middle + 1);

        assertThat(anybody.as(new Secret(token)).get("/api/v1/me").status()).isEqualTo(200);
        assertThat(anybody.as(new Secret(changed)).get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void session_by_cookie_needs_the_csrf_token_for_every_change() {
        var person = World.SHARED.person("learner");
        var login = anybody.post(
                        "/api/v1/auth/login",
                        Map.of(
                                "email",
                                person.email(),
                                "password",
                                person.password().value()))
                .expect(200);
        var cookies = String.join(
                "; ",
                login.response().headers().allValues("set-cookie").stream()
                        .map(cookie -> cookie.split(";", 2)[0])
                        .toList());
        var browser = anybody.with("Cookie", cookies);

        var without = browser.patch("/api/v1/me", Map.of("displayName", "Mallory"));
        var wrong = browser.with("X-CSRF-Token", "AAAA").patch("/api/v1/me", Map.of("displayName", "Mallory"));
        var right = browser.with("X-CSRF-Token", login.at("/csrfToken"))
                .patch("/api/v1/me", Map.of("displayName", "Lina Learner"));

        assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);
        assertAnswer(without, "403", "CSRF_TOKEN_WRONG", "*");
        assertAnswer(wrong, "403", "CSRF_TOKEN_WRONG", "*");
        assertThat(right.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/courses/%00", "/api/v1/%2e%2e/secrets", "/api/v1/courses//x", "/api/v1/courses;x=1"})
    void address_that_no_browser_sends_is_refused_before_anything_reads_it(String path) {
        var answer = learner.get(path);

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.text()).doesNotContain("Exception", "at world.azora", "at org.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/error", "/actuator", "/actuator/env", "/actuator/heapdump"})
    void addresses_of_the_framework_do_not_exist(String path) {
        assertAnswer(anybody.get(path), "404", "NOT_FOUND", "*");
    }

    @Test
    void inner_addresses_do_not_exist_for_strangers() {
        for (var path : List.of("/internal/ledger/accounts", "/internal/identity/setup/url", "/internal/nothing")) {
            assertAnswer(anybody.get(path), "404", "NOT_FOUND", "*");
            assertThat(anybody.with("X-Azora-Service", "guessed").get(path).status())
                    .isEqualTo(403);
            assertThat(learner.with("X-Azora-Actor", "usr_00000000000000000000000000;ADMIN")
                            .get(path)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void actor_named_by_a_stranger_does_not_count() {
        var forged = anybody.with("X-Azora-Actor", "usr_00000000000000000000000000;ADMIN");

        assertThat(forged.get("/api/v1/users").status()).isEqualTo(401);
    }

    private Map<String, String> passwordGrant(String part) {
        var person = World.SHARED.person(part);
        return Map.of(
                "grantType",
                "password",
                "email",
                person.email(),
                "password",
                person.password().value());
    }

    private static Map<String, Object> funding(long minor) {
        return Map.of("amount", Map.of("minor", minor, "asset", "AZR"), "reason", "more");
    }

    private static Answer send(ApiClient client, String method, String path, @Nullable String body) {
        var bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        return client.send(method, "/api/v1" + path, "application/json", bytes);
    }

    private static void assertAnswer(Answer answer, String status, String code, @Nullable String field) {
        assertThat(answer.status()).as(answer.text()).matches(seen -> matches(status, seen), status);
        assertThat(answer.header("X-Trace-Id")).isPresent();
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        for (var member : List.of("/type", "/title", "/code", "/traceId", "/messages/en", "/messages/ar"))
            assertThat(answer.at(member)).as(member + " of " + answer.text()).isNotEmpty();
        if (!code.equals("*")) assertThat(answer.at("/code")).isEqualTo(code);
        if (field != null && !field.equals("*"))
            assertThat(answer.json()
                            .path("errors")
                            .valueStream()
                            .map(error -> error.path("field").asString()))
                    .contains(field);
        assertThat(answer.text()).doesNotContain("Exception", "at world.azora", "SELECT ");
    }

    private static boolean matches(String wanted, int status) {
        return wanted.equals("4xx")
                ? status >= 400 && status < 500
                : Arrays.asList(wanted).contains("" + status);
    }

    private static String base64(String text) {
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
