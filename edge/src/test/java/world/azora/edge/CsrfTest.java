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

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CsrfTest {
    private static final Map<String, String> CHANGE = Map.of("displayName", "Changed");

    private final EdgeWorld world = EdgeWorld.of("azora.edge.cors-origins=https://friend.example");
    private final Caller browser = world.browser(world.person(PersonRole.LEARNER));
    private final Caller program = world.program(world.person(PersonRole.LEARNER));

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void change_with_the_cookie_and_its_token_is_done() {
        assertThat(browser.patch("/api/v1/me", CHANGE).text("displayName")).isEqualTo("Changed");
    }

    // Spring Security's own filter let this one through: it took the token in the cookie for a bearer token.
    @Test
    void change_with_the_cookie_alone_is_refused() {
        var refused = browser.without("X-CSRF-Token").patch("/api/v1/me", CHANGE);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("code")).isEqualTo("CSRF_TOKEN_WRONG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "é"})
    void change_with_a_wrong_token_is_refused(String token) {
        assertThat(browser.with("X-CSRF-Token", token)
                        .patch("/api/v1/me", CHANGE)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void token_of_another_session_is_refused() {
        var other = world.login(world.person(PersonRole.LEARNER)).text("csrfToken");

        assertThat(browser.with("X-CSRF-Token", other)
                        .patch("/api/v1/me", CHANGE)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void cookie_counts_even_beside_a_good_bearer_token() {
        var login = world.login(world.person(PersonRole.LEARNER));
        var both = program.with("Cookie", "azora_access=" + login.cookie("azora_access"));

        assertThat(both.patch("/api/v1/me", CHANGE).status()).isEqualTo(403);
    }

    @Test
    void broken_cookie_does_not_stand_in_the_way_of_a_bearer_token() {
        assertThat(program.with("Cookie", "azora_access=broken")
                        .patch("/api/v1/me", CHANGE)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void bearer_token_needs_no_other() {
        assertThat(program.patch("/api/v1/me", CHANGE).status()).isEqualTo(200);
    }

    @Test
    void reading_needs_no_token() {
        assertThat(browser.without("X-CSRF-Token").get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void logout_by_another_page_is_refused_and_sign_in_over_an_old_session_is_not() {
        var bare = browser.without("X-CSRF-Token");
        var user = world.person(PersonRole.LEARNER);

        assertThat(bare.send("POST", "/api/v1/auth/logout", "").status()).isEqualTo(403);
        assertThat(bare.post("/api/v1/auth/login", Map.of("email", user.email().text(), "password", EdgeWorld.PASSWORD))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            same-origin | 200
            none        | 200
            same-site   | 403
            cross-site  | 403
            nonsense    | 403
            """)
    void browser_is_believed_about_whose_page_asks(String site, int status) {
        assertThat(browser.with("Sec-Fetch-Site", site)
                        .patch("/api/v1/me", CHANGE)
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://friend.example      | 200
            https://evil.example        | 403
            https://friend.example.evil | 403
            http://friend.example       | 403
            https://sub.friend.example  | 403
            null                        | 403
            """)
    void only_our_friends_pages_may_call(String origin, int status) {
        var answer = browser.with("Origin", origin)
                .with("Sec-Fetch-Site", "cross-site")
                .patch("/api/v1/me", CHANGE);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(status == 200 ? origin : "");
    }

    @Test
    void sign_in_by_another_sites_page_is_refused() {
        var user = world.person(PersonRole.LEARNER);
        var credentials = Map.of("email", user.email().text(), "password", EdgeWorld.PASSWORD);

        var answer = world.caller().with("Sec-Fetch-Site", "cross-site").post("/api/v1/auth/login", credentials);

        assertThat(answer.text("code")).isEqualTo("ORIGIN_REFUSED");
    }

    @Test
    void friend_may_ask_before_calling() {
        var preflight = world.caller()
                .with("Origin", "https://friend.example")
                .with("Access-Control-Request-Method", "PATCH")
                .with("Access-Control-Request-Headers", "x-csrf-token,content-type")
                .send("OPTIONS", "/api/v1/me", "");

        assertThat(preflight.status()).isEqualTo(200);
        assertThat(preflight.header("Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(preflight.header("Access-Control-Allow-Methods"))
                .contains("PATCH")
                .doesNotContain("*");
    }
}
