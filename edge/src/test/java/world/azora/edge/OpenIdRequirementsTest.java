package world.azora.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.edge.OpenIdWorld.WORLD;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.azora.identity.User;
import world.azora.kernel.PersonRole;

/**
 * What the OpenID Foundation's plans "basic", "config" and "RP-initiated logout" ask of a provider, one row or test for
 * each of their modules, by name. The Foundation's own suite is another program and was not run.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OpenIdRequirementsTest {
    private final Tool tool = WORLD.tool(Map.of());
    private final User person = WORLD.person(PersonRole.LEARNER);
    private final Browser browser = WORLD.browser(person);

    private Answer tokens(Map<String, String> others) {
        return tool.redeem(Tool.code(browser.open(tool.authorize(others))));
    }

    /** {@code a=b;c=} as parameters; an empty value takes one away. */
    private static Map<String, String> parameters(String text) {
        return Arrays.stream(text.split(";", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            MODULE                                            | PARAMETERS                                 | BACK WITH
            oidcc-server                                      | scope=openid                               | code
            oidcc-ensure-request-without-nonce-succeeds       | nonce=                                     | code
            oidcc-scope-profile                               | scope=openid profile                       | code
            oidcc-scope-email                                 | scope=openid email                         | code
            oidcc-scope-all                                   | scope=openid profile email roles           | code
            oidcc-ensure-other-scope-order-succeeds           | scope=email openid                         | code
            oidcc-display-page                                | display=page                               | code
            oidcc-display-popup                               | display=popup                              | code
            oidcc-prompt-none-logged-in                       | prompt=none                                | code
            oidcc-max-age-10000                               | max_age=10000                              | code
            oidcc-login-hint                                  | login_hint=somebody@example.org            | code
            oidcc-ui-locales                                  | ui_locales=ar se                           | code
            oidcc-claims-locales                              | claims_locales=se                          | code
            oidcc-ensure-request-with-acr-values-succeeds     | acr_values=1 2                             | code
            oidcc-ensure-request-with-unknown-parameter-succeeds | extra=foobar                            | code
            oidcc-ensure-request-with-valid-pkce-succeeds     | state=s                                    | code
            oidcc-redirect-uri-query-OK                       | redirect_uri=https://tool.example/callback?from=azora | code
            oidcc-unsigned-request-object                     | request=eyJhbGciOiJub25lIn0.e30.           | request_not_supported
            oidcc-ensure-request-object-with-redirect-uri     | request=eyJhbGciOiJub25lIn0.e30.;state=    | request_not_supported
            registration parameter                            | registration={}                            | registration_not_supported
            scope that is not the tool's                      | scope=openid address                       | invalid_scope
            prompt that contradicts itself                    | prompt=none login                          | invalid_request
            """)
    void request_comes_back_to_the_tool(String module, String others, String with) {
        var back = Tool.came(browser.open(tool.authorize(parameters(others))));

        if (with.equals("code")) assertThat(back).as(module).containsKey("code");
        else assertThat(back).as(module).containsEntry("error", with).doesNotContainKey("code");
        assertThat(back).as(module).containsEntry("iss", Browser.OURS);
        if (!others.contains("state=")) assertThat(back).containsEntry("state", "a state & more");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            MODULE                                   | PARAMETERS
            oidcc-response-type-missing              | response_type=
            oidcc-ensure-registered-redirect-uri     | redirect_uri=https://tool.example/other
            oidcc-redirect-uri-query-mismatch        | redirect_uri=https://tool.example/callback?from=elsewhere
            oidcc-redirect-uri-query-added           | redirect_uri=https://tool.example/callback?x=y
            redirect_uri in capitals                 | redirect_uri=https://tool.example/CALLBACK
            redirect_uri with a fragment             | redirect_uri=https://tool.example/callback#x
            redirect_uri below                       | redirect_uri=https://tool.example/callback/more
            redirect_uri with a user                 | redirect_uri=https://tool.example@evil.example/callback
            redirect_uri is missing                  | redirect_uri=
            client is unknown                        | client_id=oac_00000000000000000000000000
            client is nonsense                       | client_id=nonsense
            oidcc-request-uri-unsigned               | request_uri=https://tool.example/request.jwt
            response type is another                 | response_type=token
            """)
    void request_that_must_not_go_back_ends_on_a_page_of_ours(String module, String others) {
        var answer = browser.open(tool.authorize(parameters(others)));

        assertThat(answer.status()).as(module).isEqualTo(400);
        assertThat(answer.header("Location")).isEmpty();
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.body()).contains("role=\"alert\"").doesNotContain("evil.example");
    }

    @Test
    void oidcc_ensure_post_request_succeeds() {
        var answer = browser.post("/oauth2/authorize", tool.request(Map.of()));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(Tool.came(browser.open(answer.header("Location")))).containsKey("code");
    }

    @Test
    void oidcc_prompt_none_not_logged_in() {
        var back = Tool.came(WORLD.browser().open(tool.authorize(Map.of("prompt", "none"))));

        assertThat(back).containsEntry("error", "login_required").containsEntry("state", "a state & more");
    }

    @Test
    void oidcc_prompt_login_and_max_age_ask_again_and_the_new_time_counts() throws Exception {
        for (var asked : new String[] {"prompt=login", "max_age=50", "max_age=0"}) {
            var browser = WORLD.browser(person);
            var before = WORLD.ageSessions();
            var page = browser.open(tool.authorize(parameters(asked)));
            assertThat(page.body()).as(asked).contains("action=\"/pages/sign-in\"");
            var tokens = tool.redeem(Tool.code(OpenIdWorld.signIn(browser, page, person)));
            assertThat(tool.read(tokens.text("id_token")).getLongClaim("auth_time"))
                    .as(asked)
                    .isGreaterThan(before.getEpochSecond());
        }
    }

    @Test
    void stamp_of_one_request_does_not_make_another_one_fresh() {
        WORLD.ageSessions();
        var first = browser.post("/oauth2/authorize", tool.request(Map.of("prompt", "login", "state", "one")));
        var stamped = URLDecoder.decode(
                browser.send("GET", first.header("Location"), "").header("Location"), StandardCharsets.UTF_8);
        var stamp = stamped.substring(stamped.indexOf("azora_asked=") + "azora_asked=".length());

        var page = browser.open(tool.authorize(Map.of("prompt", "login", "state", "two", "azora_asked", stamp)));
        var forged = browser.open(tool.authorize(Map.of("prompt", "login", "azora_asked", "0.x")));

        assertThat(page.body()).contains("action=\"/pages/sign-in\"");
        assertThat(forged.body()).contains("action=\"/pages/sign-in\"");
    }

    @Test
    void oidcc_id_token_hint() {
        var token = tokens(Map.of()).text("id_token");
        var other = WORLD.browser(WORLD.person(PersonRole.LEARNER));
        var asked = tool.authorize(Map.of("prompt", "none", "id_token_hint", token));

        assertThat(Tool.came(browser.open(asked))).containsKey("code");
        assertThat(Tool.came(other.open(asked))).containsEntry("error", "login_required");
    }

    @Test
    void oidcc_server_client_secret_post() {
        var code = Tool.code(browser.open(tool.authorize(Map.of())));
        var quiet = new Tool(tool.base(), tool.id(), "");

        assertThat(quiet.redeem(code, Map.of("client_secret", tool.secret())).status())
                .isEqualTo(200);
    }

    @Test
    void oidcc_userinfo_get_post_header_and_post_body() {
        var token = tokens(Map.of()).text("access_token");
        var caller = new Caller(tool.base()).with("Content-Type", "application/x-www-form-urlencoded");

        assertThat(tool.userInfo(token).status()).isEqualTo(200);
        assertThat(caller.with("Authorization", "Bearer " + token)
                        .send("POST", "/userinfo", "")
                        .status())
                .isEqualTo(200);
        assertThat(caller.send("POST", "/userinfo", "access_token=" + token).status())
                .isEqualTo(200);
        assertThat(caller.get("/userinfo?access_token=" + token).status()).isEqualTo(401);
        assertThat(tool.userInfo("wrong").header("WWW-Authenticate")).contains("invalid_token");
    }

    @Test
    void userinfo_tells_no_more_than_was_asked_for() {
        var about = tool.userInfo(tokens(Map.of("scope", "openid")).text("access_token"));

        assertThat(about.json().propertyNames()).containsExactly("sub");
    }

    @Test
    void oidcc_discovery_endpoint_verification() {
        var caller = WORLD.edge.caller();
        var openId = caller.get("/.well-known/openid-configuration");
        var oauth = caller.get("/.well-known/oauth-authorization-server");
        var expected = new HashMap<>(Map.of(
                "issuer", Browser.OURS,
                "authorization_endpoint", Browser.OURS + "/oauth2/authorize",
                "token_endpoint", Browser.OURS + "/oauth2/token",
                "userinfo_endpoint", Browser.OURS + "/userinfo",
                "jwks_uri", Browser.OURS + "/oauth2/jwks",
                "end_session_endpoint", Browser.OURS + "/connect/logout",
                "revocation_endpoint", Browser.OURS + "/oauth2/revoke",
                "introspection_endpoint", Browser.OURS + "/oauth2/introspect"));

        expected.forEach((name, value) -> assertThat(openId.text(name)).isEqualTo(value));
        assertThat(oauth.text("issuer")).isEqualTo(Browser.OURS);
        assertThat(openId.json().path("id_token_signing_alg_values_supported").toString())
                .isEqualTo("[\"RS256\",\"ES256\"]");
        assertThat(openId.json().path("code_challenge_methods_supported").toString())
                .isEqualTo("[\"S256\"]");
        assertThat(openId.json().path("response_types_supported").toString()).isEqualTo("[\"code\"]");
        assertThat(openId.json().path("request_uri_parameter_supported").asBoolean(true))
                .isFalse();
        assertThat(openId.body()).doesNotContain("dpop", "tls_client", "device_", "pushed_", "client_credentials");
    }

    @Test
    void keys_are_published_without_their_private_parts() {
        var keys = WORLD.edge.caller().get("/oauth2/jwks");

        assertThat(keys.json().path("keys")).hasSize(2);
        assertThat(keys.body()).contains("\"RS256\"", "\"ES256\"").doesNotContain("\"d\"", "\"p\"", "\"q\"");
        // 3072 bits of RSA are as strong as 128 of a cipher.
        assertThat(keys.body()).containsPattern("\"n\":\"[A-Za-z0-9_-]{512}\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            MODULE                                                     | HINT     | RETURN TO                       | STATE | END
            oidcc-rp-initiated-logout                                  | good     | https://tool.example/bye        | s 1   | back
            oidcc-rp-initiated-logout-no-state                         | good     | https://tool.example/bye        |       | back
            oidcc-rp-initiated-logout-no-post-logout-redirect-uri      | good     |                                 |       | page
            oidcc-rp-initiated-logout-bad-post-logout-redirect-uri     | good     | https://tool.example/else       | s 1   | error
            oidcc-rp-initiated-logout-query-added-to-post-logout-redirect-uri | good | https://tool.example/bye?x=y | s 1   | error
            oidcc-rp-initiated-logout-modified-id-token-hint           | modified | https://tool.example/bye        | s 1   | error
            oidcc-rp-initiated-logout-bad-id-token-hint                | nonsense | https://tool.example/bye        | s 1   | error
            oidcc-rp-initiated-logout-no-id-token-hint                 |          | https://tool.example/bye        | s 1   | error
            oidcc-rp-initiated-logout-no-params                        |          |                                 |       | question
            oidcc-rp-initiated-logout-only-state                       |          |                                 | s 1   | question
            """)
    void logout(String module, @Nullable String hint, @Nullable String returnTo, @Nullable String state, String end) {
        var browser = WORLD.browser(person);
        var good =
                tool.redeem(Tool.code(browser.open(tool.authorize(Map.of())))).text("id_token");
        var asked = new HashMap<String, String>();
        if (hint != null)
            asked.put(
                    "id_token_hint",
                    switch (hint) {
                        case "good" -> good;
                        case "modified" -> good.substring(0, good.length() - 8) + "AAAAAAAA";
                        default -> hint;
                    });
        if (returnTo != null) asked.put("post_logout_redirect_uri", returnTo);
        if (state != null) asked.put("state", state);

        var answer = browser.open("/connect/logout?" + Browser.encoded(asked));

        switch (end) {
            case "back" -> {
                assertThat(answer.header("Location")).startsWith(Tool.AFTER_LOGOUT);
                assertThat(Tool.came(answer).get("state")).isEqualTo(state);
            }
            case "page" -> assertThat(answer.body()).contains("You are signed out");
            case "error" -> assertThat(answer.status()).isEqualTo(400);
            default -> assertThat(answer.body()).contains("action=\"/connect/logout\"");
        }
        var isSignedOut = end.equals("back") || end.equals("page");
        assertThat(Tool.came(browser.open(tool.authorize(Map.of("prompt", "none"))))
                        .containsKey("code"))
                .as(module)
                .isEqualTo(!isSignedOut);
    }

    @Test
    void tool_without_a_token_of_this_session_must_let_the_person_decide() {
        var foreign = tokens(Map.of()).text("id_token");
        var other = WORLD.browser(WORLD.person(PersonRole.LEARNER));
        var asked = Map.of("id_token_hint", foreign, "post_logout_redirect_uri", Tool.AFTER_LOGOUT, "state", "s");

        var question = other.open("/connect/logout?" + Browser.encoded(asked));
        var forged = other.post("/connect/logout", Map.of("form_token", "forged"));
        var done = other.submit(question, "/connect/logout", Map.of());

        assertThat(question.body()).contains("action=\"/connect/logout\"");
        assertThat(forged.body()).contains("action=\"/connect/logout\"");
        assertThat(done.header("Location")).isEqualTo(Tool.AFTER_LOGOUT + "?state=s");
    }
}
