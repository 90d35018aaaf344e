package world.azora.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.azora.kernel.PersonRole;

/** What hostile callers send is refused, never with 500, while others are served. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AttackTest {
    private static final Duration MOMENT = Duration.ofMillis(400);
    private static final Duration LONG = Duration.ofSeconds(15);

    private final EdgeWorld world = EdgeWorld.of(
            "azora.edge.limits.rules=/api/v1/setup address 500/1m,POST /csp-reports address 500/1m",
            "azora.edge.hosts=learn.example.org",
            "azora.web.trusted-proxies=127.0.0.1,::1,10.0.0.0/8",
            "azora.web.header-timeout=1s",
            "azora.web.body-grace=1s",
            "server.tomcat.connection-timeout=1s");

    @AfterAll
    void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            localhost                   | 200
            127.0.0.1:8080              | 200
            [::1]:8080                  | 200
            learn.example.org           | 200
            LEARN.example.org:443       | 200
            evil.example                | 421
            learn.example.org.evil      | 421
            evil-learn.example.org      | 421
            learn.example.org@evil      | 400
            localhost:8080/evil         | 400
            169.254.169.254             | 421
            """)
    void only_our_own_names_are_answered(String host, int status) {
        var answer = raw("GET /api/v1/setup HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status).doesNotContain("evil");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X-Forwarded-Host   | evil.example
            X-Host             | evil.example
            X-Original-URL     | /api/v1/evil
            X-Rewrite-URL      | /api/v1/evil
            Forwarded          | host=evil.example
            X-Forwarded-Prefix | /evil
            X-Forwarded-Port   | 6666
            """)
    void headers_about_our_name_change_nothing_that_a_cache_could_keep(String header, String value) {
        for (var path : new String[] {"/", "/api/v1/setup", "/.well-known/security.txt", "/assets/main-1a2b3c.js"}) {
            var answer =
                    world.caller().with("Accept", "*/*").with(header, value).get(path);

            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.body() + answer.response().headers().map()).doesNotContain("evil", "6666");
        }
    }

    @Test
    void private_answers_are_never_kept_on_the_way() {
        var person = world.browser(world.person(PersonRole.LEARNER));

        for (var path : new String[] {"/api/v1/me", "/api/v1/me?x=a.css", "/api/v1/auth/session", "/api/v1/nothing"})
            assertThat(person.get(path).header("Cache-Control"))
                    .as(path)
                    .contains("no-store")
                    .doesNotContain("public");
        // No address that looks like a file leads to them.
        for (var path : new String[] {"/api/v1/me/a.css", "/api/v1/me.css", "/api/v1/me;a.css", "/api/v1/me%2fa.css"})
            assertThat(person.get(path).status()).as(path).isIn(400, 404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            203.0.113.7                             |                              | 203.0.113.7
            203.0.113.7, 10.1.2.3                   |                              | 203.0.113.7
            198.51.100.1, 203.0.113.7, 10.1.2.3     |                              | 203.0.113.7
            203.0.113.7:4711                        |                              | 203.0.113.7
                                                    | for=203.0.113.7;proto=https  | 203.0.113.7
                                                    | for="[2001:db8::7]:4711"     | 2001:db8::7
            203.0.113.7                             | for=203.0.113.7              | 203.0.113.7
            """)
    void trusted_proxy_is_believed_about_the_caller(String listed, String standard, String expected) {
        var there = asSeen(listed, standard);
        var itself = asSeen(expected, null);

        assertThat(itself).isEqualTo(there - 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            203.0.113.20, 192.0.2.77                |
            evil, 192.0.2.77                        |
            127.0.0.1, 192.0.2.77                   |
            203.0.113.20, 192.0.2.77, 10.9.9.9      |
            """)
    void what_a_caller_writes_himself_changes_nothing(String listed, String standard) {
        var before = asSeen("192.0.2.77", null);

        assertThat(asSeen(listed, standard)).isEqualTo(before - 1);
    }

    @Test
    void where_the_two_headers_differ_neither_is_believed() {
        var proxy = asSeen(null, null);

        assertThat(asSeen("203.0.113.30", "for=203.0.113.31")).isEqualTo(proxy - 1);
        assertThat(asSeen("203.0.113.32", "for=203.0.113.33")).isEqualTo(proxy - 2);
    }

    @Test
    void addresses_of_one_ipv6_network_share() {
        var one = asSeen("2001:db8:1:2::1", null);

        assertThat(asSeen("2001:db8:1:2:ffff::9", null)).isEqualTo(one - 1);
        assertThat(asSeen("2001:db8:1:3::1", null)).isEqualTo(one);
    }

    // The classic: one side reads the length, the other the chunks, and the rest is the next man's request.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4|Transfer-Encoding: chunked||0||",
                "Content-Length: 0|Content-Length: 44||",
                "Content-Length: 0, 44||",
                "Content-Length: +0||",
                "Transfer-Encoding: xchunked||0||",
                "Transfer-Encoding : chunked||0||",
                "Transfer-Encoding:| chunked|Content-Length: 5||0||",
                "Host: evil.example||"
            })
    void nothing_is_smuggled_behind_a_request(String rest) {
        var request = "POST /api/v1/auth/login HTTP/1.1|Host: localhost|Content-Type: application/json|" + rest
                + "GET /smuggled HTTP/1.1|Host: localhost||";

        var answer = raw(request.replace("|", "\r\n"));

        assertThat(answer).doesNotContain(" 500 ", "HTTP/1.1 200");
        assertThat(answer.split("HTTP/1.1 ", -1)).as(answer).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%0d%0aSet-Cookie:%20evil=1",
                "/api/v1/users?q=%0d%0aSet-Cookie:%20evil=1",
                "/api/v1/setup%0aX-Evil:1",
                "/%2f%2fevil.example",
                "/%5cevil.example",
                "/.evil.example",
                "/login?next=https://evil.example",
                "/api/v1/auth/session?redirect=//evil.example"
            })
    void no_address_writes_headers_or_sends_people_elsewhere(String path) {
        var answer = world.caller().with("Accept", "text/html,*/*").get(path);

        assertThat(answer.status()).isLessThan(500).isNotIn(301, 302, 303, 307, 308);
        assertThat(answer.response().headers().map()).doesNotContainKeys("location", "x-evil", "set-cookie");
    }

    @Test
    void too_long_an_address_is_414() {
        assertThat(world.caller().get("/api/v1/setup?q=" + "x".repeat(7_000)).status())
                .isEqualTo(200);
        var long_ = world.caller().get("/api/v1/setup?q=" + "x".repeat(9_000));

        assertThat(long_.status()).isEqualTo(414);
        assertThat(long_.text("code")).isEqualTo("URL_TOO_LONG");
        assertThat(raw("GET /" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 4");
    }

    @Test
    void too_many_parameters_are_refused() {
        assertThat(world.caller()
                        .get("/api/v1/setup?" + "a=1&".repeat(99) + "a=1")
                        .status())
                .isEqualTo(200);
        assertThat(world.caller()
                        .get("/api/v1/setup?" + "a=1&".repeat(100) + "a=1")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void too_many_and_too_large_headers_are_431() {
        var many = world.caller();
        for (var number = 0; number < 70; number++) many = many.with("X-Header-" + number, "x");

        assertThat(many.get("/api/v1/setup").text("code")).isEqualTo("HEADERS_TOO_LARGE");
        assertThat(world.caller()
                        .with("X-Large", "x".repeat(20_000))
                        .get("/api/v1/setup")
                        .status())
                .isEqualTo(431);
        var endless =
                raw("GET /api/v1/setup HTTP/1.1\r\nHost: localhost\r\nX-Large: " + "x".repeat(100_000) + "\r\n\r\n");
        assertThat(endless).startsWith("HTTP/1.1 4");
    }

    @Test
    void deep_and_broken_bodies_are_the_callers_mistake() {
        var deep = "[".repeat(50_000) + "]".repeat(50_000);
        var long_ = "{\"email\":" + "9".repeat(50_000) + "}";

        assertThat(world.caller().send("POST", "/api/v1/auth/verify", deep).status())
                .isIn(400, 413, 422);
        assertThat(world.caller().send("POST", "/api/v1/auth/verify", long_).status())
                .isIn(400, 413, 422);
        assertThat(world.browser(world.person(PersonRole.LEARNER))
                        .send("PATCH", "/api/v1/me", deep)
                        .status())
                .isIn(400, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "roles", "disabled", "email", "createdAt", "__proto__"})
    void field_that_is_not_ones_own_to_set_is_refused(String field) {
        var person = world.browser(world.person(PersonRole.LEARNER));

        var answer = person.patch("/api/v1/me", Map.of("displayName", "X", field, "x"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(person.get("/api/v1/me").text("displayName")).isNotEqualTo("X");
    }

    @Test
    void headers_that_never_end_are_cut_off_while_others_are_served() throws InterruptedException {
        try (var slow = wire()) {
            slow.send("GET /api/v1/setup HTTP/1.1\r\nHost: localhost\r\n");

            var spent = slow.drip("X-a: b\r\n", Duration.ofMillis(100), LONG);

            assertThat(spent).isBetween(MOMENT, Duration.ofSeconds(4));
            assertThat(world.caller().get("/api/v1/setup").status()).isEqualTo(200);
        }
    }

    @Test
    void request_line_that_never_ends_is_cut_off() throws InterruptedException {
        try (var slow = wire()) {
            slow.send("GE");

            assertThat(slow.drip("T", Duration.ofMillis(100), LONG)).isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    void body_that_drips_is_cut_off_while_others_are_served() throws InterruptedException {
        try (var slow = wire()) {
            slow.send("POST /api/v1/auth/verify HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 100000\r\n\r\n{\"token\":\"");

            var spent = slow.drip("x", Duration.ofMillis(100), LONG);

            assertThat(spent).isBetween(MOMENT, Duration.ofSeconds(5));
            assertThat(world.caller().get("/api/v1/setup").status()).isEqualTo(200);
        }
    }

    @Test
    void body_that_stops_is_told_so() {
        try (var stopped = wire()) {
            stopped.send("POST /api/v1/auth/verify HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 1000\r\n\r\n{\"token\":\"");

            var answer = stopped.readFor(Duration.ofSeconds(12));

            assertThat(answer).doesNotContain(" 500 ");
        }
    }

    @Test
    void reports_of_browsers_are_counted_and_cannot_be_used_to_fill_the_log() {
        var older = world.caller().with("Content-Type", "application/csp-report");
        var newer = world.caller().with("Content-Type", "application/reports+json");

        assertThat(older.send("POST", "/csp-reports", """
                {"csp-report": {"document-uri": "http://localhost/x?secret=1", "effective-directive": "script-src-elem",
                 "blocked-uri": "inline"}}""").status()).isEqualTo(204);
        assertThat(newer.send("POST", "/csp-reports", """
                [{"type": "csp-violation", "body": {"documentURL": "http://localhost/x", "effectiveDirective": "img-src"}},
                 {"type": "csp-violation", "body": {"effectiveDirective": "made-up\\r\\n"}}, {"type": "other"}, 7]""").status()).isEqualTo(204);
        assertThat(counted("script-src-elem")).isEqualTo(1);
        assertThat(counted("img-src")).isEqualTo(1);
        assertThat(counted("other")).isEqualTo(1);
        assertThat(older.send("POST", "/csp-reports", "{").status()).isEqualTo(400);
        assertThat(older.send("POST", "/csp-reports", "{\"x\":\"" + "x".repeat(20_000) + "\"}")
                        .status())
                .isEqualTo(413);
        assertThat(world.caller()
                        .with("Content-Type", "text/plain")
                        .send("POST", "/csp-reports", "{}")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void report_from_a_signed_in_browser_needs_no_token() {
        var browser = world.browser(world.person(PersonRole.LEARNER))
                .without("X-CSRF-Token")
                .with("Content-Type", "application/csp-report")
                .with("Sec-Fetch-Site", "same-origin");

        assertThat(browser.send("POST", "/csp-reports", "{\"csp-report\": {}}").status())
                .isEqualTo(204);
    }

    private double counted(String directive) {
        return world.get(io.micrometer.core.instrument.MeterRegistry.class)
                .get("azora.csp.reports")
                .tag("directive", directive)
                .counter()
                .count();
    }

    /** What is left for where this request seems to come from. */
    private int asSeen(
            @org.jspecify.annotations.Nullable String listed, @org.jspecify.annotations.Nullable String standard) {
        var caller = world.caller();
        if (listed != null) caller = caller.with("X-Forwarded-For", listed);
        if (standard != null) caller = caller.with("Forwarded", standard);
        var answer = caller.get("/api/v1/setup");
        assertThat(answer.status()).isEqualTo(200);
        return Integer.parseInt(answer.header("X-RateLimit-Remaining"));
    }

    private String raw(String request) {
        try (var wire = wire()) {
            assertThat(wire.send(request)).isTrue();
            return wire.readFor(MOMENT);
        }
    }

    private Wire wire() {
        return new Wire(world.caller().base());
    }
}
