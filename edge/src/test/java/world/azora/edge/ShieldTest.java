package world.azora.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.azora.kernel.PersonRole;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ShieldTest {
    private final EdgeWorld world = EdgeWorld.of();

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void every_answer_tells_browsers_what_to_refuse() {
        for (var path : new String[] {"/", "/api/v1/me", "/api/v1/nothing", "/assets/main-1a2b3c.js", "/nothing.txt"}) {
            var answer = world.caller().get(path);

            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Permissions-Policy")).contains("camera=()");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(answer.headers("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .contains("frame-ancestors 'none'");
            assertThat(answer.header("X-Trace-Id")).hasSize(32);
        }
    }

    @Test
    void what_is_refused_early_says_so_too() {
        for (var path : new String[] {"/api/v1//me", "/internal/identity/x", "/api/v1/%2e%2e/me"}) {
            var answer = world.caller().get(path);

            assertThat(answer.status()).isIn(400, 404);
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store, private");
        }
    }

    @Test
    void browsers_are_told_where_to_report_and_that_text_is_no_script() {
        for (var path : new String[] {"/", "/api/v1/setup"}) {
            var answer = world.caller().with("Accept", "text/html,*/*").get(path);

            assertThat(answer.header("Content-Security-Policy"))
                    .contains("require-trusted-types-for 'script'")
                    .endsWith("; report-uri /csp-reports");
            assertThat(answer.headers("Reporting-Endpoints")).isEmpty();
        }
    }

    @Test
    void text_of_every_kind_names_its_charset() {
        for (var path : List.of(
                "/",
                "/assets/main-1a2b3c.js",
                "/favicon.svg",
                "/pages/style.css",
                "/pages/sign-in",
                "/.well-known/security.txt",
                "/metrics")) {
            var answer = world.caller().with("Accept", "text/html,*/*").get(path);

            if (answer.status() == 200)
                assertThat(answer.header("Content-Type"))
                        .as(path)
                        .matches("(text/[a-z]+|image/svg\\+xml|application/problem\\+json).*")
                        .containsIgnoringCase("charset=utf-8");
        }
    }

    @Test
    void answers_to_other_origins_are_kept_apart() {
        var answer = world.caller().with("Origin", "http://localhost:0").get("/api/v1/setup");

        assertThat(String.join(",", answer.headers("Vary"))).contains("Origin");
        assertThat(String.join(",", world.caller().get("/api/v1/setup").headers("Vary")))
                .contains("Origin");
    }

    @Test
    void finders_of_weaknesses_are_told_where_to_report() {
        var text = world.caller().get("/.well-known/security.txt");

        assertThat(text.status()).isEqualTo(200);
        assertThat(text.header("Content-Type")).startsWith("text/plain");
        assertThat(text.body())
                .contains("Contact: mailto:security@localhost\n", "Expires: 2", "Preferred-Languages: en, ar\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "null", "https://*.example", "https://a.example/", "https://a@b.example", "ftp://a.example"
            })
    void origin_that_is_none_stops_the_start(String origin) {
        assertThatThrownBy(() -> new EdgeSettings(
                        List.of(origin),
                        List.of(),
                        null,
                        new EdgeSettings.Limits(true, List.of(), null),
                        new EdgeSettings.Crowd(1, 1, Duration.ZERO)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void data_is_not_cached_and_may_do_nothing() {
        var answer = world.caller().get("/api/v1/setup");

        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
    }

    @Test
    void page_has_a_nonce_of_its_own_each_time() {
        var browser = world.caller().with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        var first = browser.get("/courses/some-course");
        var second = browser.get("/");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Content-Type")).startsWith("text/html");
        assertThat(first.body()).doesNotContain("__CSP_NONCE__");
        var nonce = first.body().replaceAll("(?s).*nonce=\"([^\"]+)\".*", "$1");
        assertThat(first.header("Content-Security-Policy"))
                .contains("'nonce-" + nonce + "' 'strict-dynamic'", "trusted-types azora dompurify default");
        assertThat(second.body()).doesNotContain(nonce);
        assertThat(first.header("Cache-Control")).contains("no-store");
    }

    @Test
    void files_with_a_hash_in_their_name_are_kept_for_ever_and_others_not() {
        var asset = world.caller().get("/assets/main-1a2b3c.js");

        assertThat(asset.status()).isEqualTo(200);
        assertThat(asset.header("Cache-Control")).contains("immutable", "max-age=31536000");
        var icon = world.caller().get("/favicon.svg");
        assertThat(icon.status()).as(icon.toString()).isEqualTo(200);
        assertThat(icon.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(world.caller().get("/assets/gone.js").status()).isEqualTo(404);
    }

    @Test
    void address_of_the_api_is_never_a_page() {
        var browser = world.caller().with("Accept", "text/html");

        assertThat(browser.get("/api/v1/nothing").status()).isEqualTo(404);
        assertThat(browser.get("/assets/gone").status()).isEqualTo(404);
        assertThat(browser.get("/internal/identity").status()).isEqualTo(404);
    }

    @Test
    void https_is_asked_for_only_where_it_is_spoken_and_cookies_get_their_prefixes() {
        try (var secure = EdgeWorld.of("azora.public-url=https://azora.example")) {
            var login = secure.login(secure.person(PersonRole.LEARNER));

            assertThat(login.header("Strict-Transport-Security")).contains("max-age=31536000");
            assertThat(login.headers("Set-Cookie"))
                    .anyMatch(cookie -> cookie.startsWith("__Host-azora_access=")
                            && cookie.contains("Secure")
                            && cookie.contains("Path=/;"))
                    .anyMatch(cookie -> cookie.startsWith("__Host-azora_refresh=")
                            && cookie.contains("Secure")
                            && cookie.contains("Path=/;"));
            var ours = secure.caller().with("Cookie", "__Host-azora_access=" + login.cookie("__Host-azora_access"));
            assertThat(ours.with("Origin", "https://azora.example")
                            .get("/api/v1/me")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(world.caller().get("/api/v1/setup").header("Strict-Transport-Security"))
                .isEmpty();
    }
}
