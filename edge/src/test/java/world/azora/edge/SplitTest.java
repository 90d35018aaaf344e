package world.azora.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import world.azora.kernel.PersonRole;

/** The edge in one process, identity in another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SplitTest {
    private final EdgeWorld world = new EdgeWorld();

    SplitTest() {
        var identity = world.start(
                "azora.roles=identity,learning",
                "spring.servlet.multipart.max-file-size=8MB",
                "spring.servlet.multipart.max-request-size=9MB");
        world.start(
                "azora.roles=edge",
                "spring.http.serviceclient.learning.base-url=" + EdgeWorld.address(identity),
                "spring.http.serviceclient.identity.base-url=" + EdgeWorld.address(identity));
    }

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void somebody_signs_in_changes_the_name_and_signs_out_through_the_edge() {
        var browser = world.browser(world.person(PersonRole.LEARNER));

        assertThat(browser.patch("/api/v1/me", Map.of("displayName", "Changed")).text("displayName"))
                .isEqualTo("Changed");
        assertThat(browser.get("/api/v1/auth/session").status()).isEqualTo(200);
        assertThat(browser.without("X-CSRF-Token").patch("/api/v1/me", Map.of()).status())
                .isEqualTo(403);
        assertThat(browser.send("POST", "/api/v1/auth/logout", "").status()).isEqualTo(204);
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void large_body_is_sent_on_and_its_endpoints_own_limit_holds() {
        var octets = world.caller().with("Content-Type", "application/octet-stream");

        var large = octets.send("PUT", "/api/v1/test/large", "x".repeat(2 << 20));
        assertThat(large.status()).as(large.toString()).isEqualTo(200);
        assertThat(large.json().required("bytes").asInt()).isEqualTo(2 << 20);
        assertThat(octets.send("PUT", "/api/v1/test/large", "x".repeat(4 << 20)).status())
                .isEqualTo(413);
        assertThat(octets.send("PUT", "/api/v1/test/usual", "x".repeat(2 << 20)).status())
                .isEqualTo(413);
    }

    @Test
    void large_file_in_parts_is_sent_on() {
        var parts = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n" + "x".repeat(5 << 20)
                + "\r\n--b--\r\n";

        var answer = world.caller()
                .with("Content-Type", "multipart/form-data; boundary=b")
                .send("POST", "/api/v1/test/parts", parts);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().required("bytes").asInt()).isEqualTo(5 << 20);
    }

    @Test
    void address_of_the_caller_goes_along_and_is_not_taken_from_him() {
        var wrong = Map.of("email", "far@example.org", "password", "wrong");
        for (var guess = 0; guess < 5; guess++)
            world.caller().with("X-Azora-Client", "203.0.113." + guess).post("/api/v1/auth/login", wrong);

        assertThat(world.caller()
                        .with("X-Azora-Client", "203.0.113.99")
                        .with("Cookie", "azora_known=another")
                        .post("/api/v1/auth/login", wrong)
                        .status())
                .isEqualTo(429);
    }

    @Test
    void tool_learns_who_somebody_is_through_the_edge() {
        var base = world.caller().base();
        var person = world.person(PersonRole.LEARNER);
        var tool = OpenIdWorld.tool(base, world.program(world.person(PersonRole.ADMIN)), Map.of());
        var browser = new Browser(base);

        var page = browser.open(tool.authorize(Map.of("prompt", "login")));
        var tokens = tool.redeem(Tool.code(OpenIdWorld.signIn(browser, page, person)));
        assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
        var about = tool.userInfo(tokens.text("access_token"));
        var nobodys = browser.open("/oauth2/consent?state=x");
        var out = browser.submit(browser.open("/connect/logout"), "/connect/logout", Map.of());

        assertThat(page.headers("Content-Security-Policy")).hasSize(1);
        assertThat(page.header("Content-Security-Policy")).contains("style-src 'self'");
        assertThat(about.text("sub")).isEqualTo(person.id().toString());
        assertThat(tool.read(tokens.text("id_token")).getSubject())
                .isEqualTo(person.id().toString());
        assertThat(nobodys.status()).isEqualTo(400);
        assertThat(out.body()).contains("You are signed out");
        assertThat(tool.userInfo(tokens.text("access_token")).status()).isEqualTo(401);
        assertThat(browser.open("/pages/style.css").status()).isEqualTo(200);
        assertThat(browser.open("/.well-known/openid-configuration").status()).isEqualTo(200);
    }

    @Test
    void answer_has_one_trace_id_and_the_headers_of_the_edge() {
        var answer = world.caller().get("/.well-known/jwks.json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers("X-Trace-Id")).hasSize(1);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void problem_comes_through_as_it_is() {
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var refused = world.caller()
                .with("traceparent", trace)
                .post("/api/v1/auth/login", Map.of("email", "nobody@example.org", "password", "wrong"));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text("code")).isEqualTo("SIGN_IN_REFUSED");
        assertThat(refused.text("traceId")).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void headers_between_processes_are_not_taken_from_outside() {
        var learner = world.browser(world.person(PersonRole.LEARNER));

        assertThat(learner.with("X-Azora-Actor", "usr_00000000000000000000000000;ADMIN")
                        .get("/api/v1/users")
                        .status())
                .isEqualTo(403);
        assertThat(world.caller()
                        .with("X-Azora-Client", "192.0.2.1")
                        .get("/internal/identity/people/x")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void identity_alone_answers_nobody_but_its_like() {
        try (var alone = EdgeWorld.of("azora.roles=identity")) {
            assertThat(alone.caller().get("/api/v1/setup").status()).isEqualTo(404);
        }
    }

    @Test
    void role_that_cannot_be_reached_is_503() {
        try (var lost =
                EdgeWorld.of("azora.roles=edge", "spring.http.serviceclient.identity.base-url=http://localhost:1")) {
            var answer = lost.caller().get("/api/v1/setup");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text("code")).isEqualTo("UNREACHABLE");
            assertThat(lost.caller()
                            .with("Authorization", "Bearer x")
                            .get("/api/v1/me")
                            .status())
                    .isEqualTo(503);
        }
    }
}
