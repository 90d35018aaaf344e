package world.azora.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import world.azora.kernel.PersonRole;

/** What browsers are promised where HTTPS is spoken. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HttpsPromisesTest {
    private final EdgeWorld world = EdgeWorld.of("azora.public-url=https://azora.example");

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void every_answer_has_browsers_stay_with_https_for_a_year_under_all_names() {
        for (var path : List.of("/", "/api/v1/setup", "/api/v1/me", "/api/v1/nothing", "/assets/gone.js"))
            assertThat(world.caller().get(path).header("Strict-Transport-Security"))
                    .as(path)
                    .matches("max-age=(3153600[0-9]|[4-9][0-9]{7,}) ?; ?includeSubDomains.*");
    }

    @Test
    void browsers_that_know_endpoints_by_name_report_there() {
        for (var path : List.of("/", "/api/v1/setup")) {
            var answer = world.caller().with("Accept", "text/html,*/*").get(path);

            assertThat(answer.header("Content-Security-Policy")).endsWith("; report-uri /csp-reports; report-to csp");
            assertThat(answer.header("Reporting-Endpoints")).isEqualTo("csp=\"/csp-reports\"");
        }
    }

    @Test
    void cookie_of_a_session_is_for_us_alone_and_unseen_by_scripts() {
        var login = world.login(world.person(PersonRole.LEARNER));

        assertThat(login.headers("Set-Cookie"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-")
                        .contains("; Secure", "; HttpOnly", "; SameSite=Strict", "; Path=/;")
                        .doesNotContain("Domain="));
        // The value of a session is in no body.
        for (var cookie : login.headers("Set-Cookie"))
            assertThat(login.body()).doesNotContain(cookie.replaceFirst("^[^=]+=([^;]{20,});.*", "$1"));
    }

    @Test
    void sign_in_ends_the_session_that_the_browser_had() {
        var person = world.person(PersonRole.LEARNER);
        var before = world.login(person);
        var elsewhere = world.login(person);

        var after = world.caller()
                .with("Cookie", "__Host-azora_refresh=" + before.cookie("__Host-azora_refresh"))
                .post("/api/v1/auth/login", Map.of("email", person.email().text(), "password", EdgeWorld.PASSWORD));

        assertThat(meAs(before).status()).isEqualTo(401);
        assertThat(meAs(after).status()).isEqualTo(200);
        assertThat(meAs(elsewhere).status()).isEqualTo(200);
    }

    private Answer meAs(Answer login) {
        return world.caller()
                .with("Cookie", "__Host-azora_access=" + login.cookie("__Host-azora_access"))
                .get("/api/v1/me");
    }

    @Test
    void sign_out_takes_the_cookies_back() {
        var login = world.login(world.person(PersonRole.LEARNER));
        var browser = world.caller()
                .with("Cookie", "__Host-azora_access=" + login.cookie("__Host-azora_access"))
                .with("X-CSRF-Token", login.text("csrfToken"));

        var out = browser.post("/api/v1/auth/logout", Map.of());

        assertThat(out.status()).isEqualTo(204);
        assertThat(out.headers("Set-Cookie"))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("Max-Age=0"));
        assertThat(out.header("Clear-Site-Data")).isEqualTo("\"cache\"");
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
    }
}
