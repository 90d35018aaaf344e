package world.azora.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.edge.OpenIdWorld.WORLD;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import world.azora.kernel.PersonRole;

/** From a tool's link to its tokens, and what others can make of that. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OpenIdFlowTest {
    private final Tool tool = WORLD.tool(Map.of());

    private String code(Browser browser, Tool at, Map<String, String> others) {
        return Tool.code(browser.open(at.authorize(others)));
    }

    private Answer tokens(Map<String, String> others) {
        var browser = WORLD.browser(WORLD.person(PersonRole.LEARNER));
        return tool.redeem(code(browser, tool, others));
    }

    @Test
    void stranger_signs_in_on_the_way_and_the_tool_learns_who_it_is() {
        var person = WORLD.person(PersonRole.EDUCATOR);
        var browser = WORLD.browser();

        var page = browser.open(tool.authorize(Map.of("scope", "openid profile email roles", "login_hint", "x@y.z")));
        var answer = OpenIdWorld.signIn(browser, page, person);
        var back = Tool.came(answer);
        var tokens = tool.redeem(Tool.code(answer));
        var about = tool.userInfo(tokens.text("access_token"));

        assertThat(page.body()).contains("value=\"x@y.z\"");
        assertThat(back).containsEntry("state", "a state & more").containsEntry("iss", Browser.OURS);
        assertThat(tokens.status()).isEqualTo(200);
        assertThat(tokens.header("Cache-Control")).contains("no-store");
        assertThat(about.text("sub")).isEqualTo(person.id().toString());
        assertThat(about.text("name")).isEqualTo(person.displayName().text());
        assertThat(about.text("email")).isEqualTo(person.email().text());
        assertThat(about.json().path("email_verified").asBoolean()).isTrue();
        assertThat(about.json().path("roles").toString()).isEqualTo("[\"EDUCATOR\"]");
    }

    @Test
    void id_token_says_who_when_how_and_for_whom() throws Exception {
        var person = WORLD.person(PersonRole.LEARNER);
        var tokens = tool.redeem(code(WORLD.browser(person), tool, Map.of()));

        var claims = tool.read(tokens.text("id_token"));

        assertThat(claims.getIssuer()).isEqualTo(Browser.OURS);
        assertThat(claims.getAudience()).containsExactly(tool.id());
        assertThat(claims.getSubject()).isEqualTo(person.id().toString());
        assertThat(claims.getStringClaim("nonce")).isEqualTo("n-1");
        assertThat(claims.getStringListClaim("amr")).containsExactly("pwd");
        assertThat(claims.getStringClaim("acr")).isNotEmpty();
        assertThat(claims.getLongClaim("auth_time")).isPositive();
        assertThat(claims.getExpirationTime()).isAfter(claims.getIssueTime());
    }

    @Test
    void tool_that_wants_es256_gets_it() {
        var modern = WORLD.tool(Map.of("idTokenAlgorithm", "ES256"));
        var browser = WORLD.browser(WORLD.person(PersonRole.LEARNER));

        var tokens = modern.redeem(code(browser, modern, Map.of()));

        assertThat(modern.read(tokens.text("id_token")).getAudience()).containsExactly(modern.id());
    }

    @Test
    void public_tool_needs_no_secret_but_the_verifier_and_gets_no_refresh_token() {
        var app = WORLD.tool(Map.of("type", "PUBLIC"));
        var browser = WORLD.browser(WORLD.person(PersonRole.LEARNER));
        var scope = Map.of("scope", "openid offline_access");

        var without = app.redeem(code(browser, app, scope), Map.of("code_verifier", ""));
        var with = app.redeem(code(browser, app, scope));
        var unasked = Tool.came(browser.open(app.authorize(Map.of("code_challenge", "", "code_challenge_method", ""))));
        var plain = Tool.came(browser.open(app.authorize(Map.of("code_challenge_method", "plain"))));

        assertThat(app.secret()).isEmpty();
        assertThat(without.status()).isEqualTo(401);
        assertThat(with.status()).isEqualTo(200);
        assertThat(with.json().has("refresh_token")).isFalse();
        assertThat(unasked).containsEntry("error", "invalid_request");
        assertThat(plain).containsEntry("error", "invalid_request");
    }

    @Test
    void wrong_verifier_wrong_address_and_wrong_secret_get_nothing() {
        var browser = WORLD.browser(WORLD.person(PersonRole.LEARNER));
        var stranger = new Tool(tool.base(), tool.id(), "not the secret");

        var verifier = tool.redeem(code(browser, tool, Map.of()), Map.of("code_verifier", "x".repeat(50)));
        var address = tool.redeem(code(browser, tool, Map.of()), Map.of("redirect_uri", Tool.REDIRECT + "?from=azora"));
        var secret = stranger.redeem(code(browser, tool, Map.of()));

        assertThat(verifier.text("error")).isEqualTo("invalid_grant");
        assertThat(address.text("error")).isEqualTo("invalid_grant");
        assertThat(secret.status()).isEqualTo(401);
        assertThat(secret.text("error")).isEqualTo("invalid_client");
    }

    @Test
    void code_that_is_shown_again_ends_what_it_gave() {
        var browser = WORLD.browser(WORLD.person(PersonRole.LEARNER));
        var code = code(browser, tool, Map.of("scope", "openid offline_access"));
        var first = tool.redeem(code);

        var again = tool.redeem(code);

        assertThat(again.text("error")).isEqualTo("invalid_grant");
        assertThat(tool.userInfo(first.text("access_token")).status()).isEqualTo(401);
        assertThat(tool.refresh(first.text("refresh_token")).text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void of_eight_requests_with_one_code_at_most_one_is_served() throws Exception {
        var code = code(WORLD.browser(WORLD.person(PersonRole.LEARNER)), tool, Map.of());

        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> redeem = () -> tool.redeem(code).status();
            for (var answer : threads.invokeAll(Collections.nCopies(8, redeem))) statuses.add(answer.get());
        }

        assertThat(statuses).containsOnly(200, 400);
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
    }

    @Test
    void code_is_worth_nothing_to_another_tool_and_then_to_nobody() {
        var thief = WORLD.tool(Map.of());
        var code = code(WORLD.browser(WORLD.person(PersonRole.LEARNER)), tool, Map.of());

        assertThat(thief.redeem(code).text("error")).isEqualTo("invalid_grant");
        assertThat(tool.redeem(code).text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void refresh_token_is_replaced_and_an_old_one_ends_all() {
        var first = tokens(Map.of("scope", "openid offline_access"));

        var second = tool.refresh(first.text("refresh_token"));
        var goodUntilReplay = tool.userInfo(second.text("access_token"));
        var replay = tool.refresh(first.text("refresh_token"));

        assertThat(second.status()).isEqualTo(200);
        assertThat(tool.read(second.text("id_token")).getSubject())
                .isEqualTo(tool.read(first.text("id_token")).getSubject());
        assertThat(goodUntilReplay.status()).isEqualTo(200);
        assertThat(replay.text("error")).isEqualTo("invalid_grant");
        assertThat(tool.refresh(second.text("refresh_token")).text("error")).isEqualTo("invalid_grant");
        assertThat(tool.userInfo(second.text("access_token")).status()).isEqualTo(401);
    }

    @Test
    void no_refresh_token_without_offline_access_nor_for_another_tool() {
        var other = WORLD.tool(Map.of());
        var tokens = tokens(Map.of("scope", "openid offline_access"));

        assertThat(tokens(Map.of()).json().has("refresh_token")).isFalse();
        assertThat(other.refresh(tokens.text("refresh_token")).text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void sign_out_at_azora_ends_what_tools_hold() {
        var browser = WORLD.browser(WORLD.person(PersonRole.LEARNER));
        var tokens = tool.redeem(code(browser, tool, Map.of("scope", "openid offline_access")));

        var page = browser.submit(browser.open("/connect/logout"), "/connect/logout", Map.of());

        assertThat(page.body()).contains("Signed out");
        assertThat(browser.has("azora_access")).isFalse();
        assertThat(tool.refresh(tokens.text("refresh_token")).status()).isEqualTo(400);
        assertThat(tool.userInfo(tokens.text("access_token")).status()).isEqualTo(401);
    }

    @Test
    void person_who_is_disabled_is_let_in_nowhere_any_more() {
        var person = WORLD.person(PersonRole.LEARNER);
        var browser = WORLD.browser(person);
        var tokens = tool.redeem(code(browser, tool, Map.of("scope", "openid offline_access")));
        var pending = code(browser, tool, Map.of());

        WORLD.administration().patch("/api/v1/users/" + person.id(), Map.of("disabled", true));

        assertThat(tool.refresh(tokens.text("refresh_token")).status()).isEqualTo(400);
        assertThat(tool.redeem(pending).text("error")).isEqualTo("invalid_grant");
        assertThat(browser.open(tool.authorize(Map.of())).body()).contains("action=\"/pages/sign-in\"");
    }

    @Test
    void tool_that_is_disabled_gets_nothing_and_sends_nobody() {
        var closed = WORLD.tool(Map.of());
        var browser = WORLD.browser(WORLD.person(PersonRole.LEARNER));
        var tokens = closed.redeem(code(browser, closed, Map.of("scope", "openid offline_access")));

        WORLD.administration().patch("/api/v1/oauth-clients/" + closed.id(), Map.of("disabled", true));

        assertThat(closed.refresh(tokens.text("refresh_token")).status()).isEqualTo(401);
        assertThat(closed.userInfo(tokens.text("access_token")).status()).isEqualTo(401);
        assertThat(browser.open(closed.authorize(Map.of())).status()).isEqualTo(400);
    }

    @Test
    void revoked_token_is_worth_nothing_and_introspection_says_so() {
        var tokens = tokens(Map.of("scope", "openid offline_access"));
        var access = Map.of("token", tokens.text("access_token"));

        var before = tool.post("/oauth2/introspect", access);
        var revoked = tool.post("/oauth2/revoke", Map.of("token", tokens.text("refresh_token")));
        var after = tool.post("/oauth2/introspect", access);

        assertThat(before.json().path("active").asBoolean()).isTrue();
        assertThat(before.text("client_id")).isEqualTo(tool.id());
        assertThat(before.text("sub")).startsWith("usr_");
        assertThat(revoked.status()).isEqualTo(200);
        assertThat(after.json().path("active").asBoolean(true)).isFalse();
        assertThat(tool.post("/oauth2/introspect", Map.of("token", "unknown"))
                        .json()
                        .path("active")
                        .asBoolean(true))
                .isFalse();
        assertThat(new Caller(tool.base())
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .send("POST", "/oauth2/introspect", "token=x")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void tokens_for_tools_open_nothing_of_azora_and_tokens_of_azora_say_nothing_to_tools() {
        var person = WORLD.person(PersonRole.ADMIN);
        var browser = WORLD.browser(person);
        var tokens = tool.redeem(code(browser, tool, Map.of()));
        var caller = WORLD.edge.caller();

        for (var token : List.of(tokens.text("access_token"), tokens.text("id_token"))) {
            assertThat(caller.with("Authorization", "Bearer " + token)
                            .get("/api/v1/me")
                            .status())
                    .isEqualTo(401);
            assertThat(caller.with("Cookie", "azora_access=" + token)
                            .get("/api/v1/me")
                            .status())
                    .isEqualTo(401);
        }
        assertThat(tool.userInfo(browser.cookie("azora_access")).status()).isEqualTo(401);
        assertThat(tool.userInfo(tokens.text("id_token")).status()).isEqualTo(401);
    }

    @Test
    void session_whose_short_token_has_ended_goes_on_without_a_question() {
        var browser = WORLD.browser(WORLD.person(PersonRole.LEARNER));
        browser.forget("azora_access");

        assertThat(Tool.came(browser.open(tool.authorize(Map.of("prompt", "none")))))
                .containsKey("code");
    }

    @Test
    void link_on_another_site_leads_past_a_page_of_ours_so_that_the_session_is_seen() {
        var browser = WORLD.browser(WORLD.person(PersonRole.LEARNER));

        browser.comesFromElsewhere();

        assertThat(Tool.came(browser.open(tool.authorize(Map.of())))).containsKey("code");
    }

    @Test
    void stored_tokens_are_hashes() {
        var tokens = tokens(Map.of("scope", "openid offline_access"));

        var stored = WORLD.edge
                .database
                .jdbc()
                .sql("SELECT a.request || t.token_hash || c.secret_hash FROM identity.oauth_authorization a"
                        + " JOIN identity.oauth_token t ON t.authorization_id = a.id"
                        + " JOIN identity.oauth_client c ON c.id = a.client_id")
                .query(String.class)
                .list()
                .toString();

        assertThat(stored)
                .doesNotContain(
                        tokens.text("access_token"),
                        tokens.text("refresh_token"),
                        tokens.text("id_token"),
                        tool.secret());
    }
}
