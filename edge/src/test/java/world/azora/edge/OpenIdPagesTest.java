package world.azora.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static world.azora.edge.OpenIdWorld.WORLD;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.azora.kernel.PersonRole;

/** What people and administrators do about tools, and the pages that need no JavaScript. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OpenIdPagesTest {
    private final Tool asking = WORLD.tool(Map.of("consentRequired", true));

    @Test
    void person_is_asked_once_and_can_take_it_back() {
        var person = WORLD.person(PersonRole.LEARNER);
        var browser = WORLD.browser(person);
        var program = WORLD.program(person);

        var page = browser.open(asking.authorize(Map.of("scope", "openid email offline_access")));
        var first = asking.redeem(Tool.code(allow(browser, page)));
        var second = Tool.came(browser.open(asking.authorize(Map.of("prompt", "none", "scope", "openid email"))));
        var more = browser.open(asking.authorize(Map.of("scope", "openid roles")));
        var listed = program.get("/api/v1/me/consents").json().path("items");
        var ended = program.send("DELETE", "/api/v1/me/consents/" + asking.id(), "");

        assertThat(page.body())
                .contains("A &lt;tool&gt;", "your e-mail address")
                .doesNotContain("your roles", "<tool>");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "form-action 'self' https://tool.example", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(second).containsKey("code");
        assertThat(more.body()).contains("your roles");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).path("clientId").asString()).isEqualTo(asking.id());
        assertThat(listed.get(0).path("scopes").toString()).isEqualTo("[\"email\",\"offline_access\",\"openid\"]");
        assertThat(ended.status()).isEqualTo(204);
        assertThat(program.send("DELETE", "/api/v1/me/consents/" + asking.id(), "")
                        .status())
                .isEqualTo(404);
        assertThat(asking.refresh(first.text("refresh_token")).status()).isEqualTo(400);
        assertThat(asking.userInfo(first.text("access_token")).status()).isEqualTo(401);
        assertThat(Tool.came(browser.open(asking.authorize(Map.of("prompt", "none")))))
                .containsEntry("error", "consent_required");
    }

    @Test
    void person_who_refuses_goes_back_with_nothing_and_is_asked_again() {
        var browser = WORLD.browser(WORLD.person(PersonRole.LEARNER));
        var page = browser.open(asking.authorize(Map.of()));
        var refusal = page.body().lastIndexOf("<form");
        var state = page.body().substring(refusal).replaceAll("(?s).*name=\"state\" value=\"([^\"]*)\".*", "$1");

        var back = Tool.came(browser.post(
                "/oauth2/authorize", Map.of("client_id", asking.id(), "state", state.replace("&#x3D;", "="))));

        assertThat(back).containsEntry("error", "access_denied").doesNotContainKey("code");
        assertThat(browser.open(asking.authorize(Map.of())).body()).contains("action=\"/oauth2/authorize\"");
    }

    @Test
    void tool_that_wants_it_asked_again_has_it_asked() {
        var browser = WORLD.browser(WORLD.person(PersonRole.LEARNER));
        allow(browser, browser.open(asking.authorize(Map.of())));

        assertThat(browser.open(asking.authorize(Map.of("prompt", "consent"))).body())
                .contains("action=\"/oauth2/authorize\"");
    }

    @Test
    void consent_of_one_person_can_be_given_by_nobody_else() {
        var browser = WORLD.browser(WORLD.person(PersonRole.LEARNER));
        var other = WORLD.browser(WORLD.person(PersonRole.LEARNER));
        var page = browser.open(asking.authorize(Map.of()));

        var stolen = other.submit(page, "/oauth2/authorize", Map.of("scope", "openid"));
        var guessed = other.open("/oauth2/consent?state=guessed");

        assertThat(stolen.status()).isEqualTo(400);
        assertThat(guessed.status()).isEqualTo(400);
    }

    @Test
    void sign_in_form_of_another_site_and_wrong_password_are_refused_on_the_page() {
        var person = WORLD.person(PersonRole.LEARNER);
        var browser = WORLD.browser();
        var page = browser.open("/pages/sign-in?lang=ar");
        var right = Map.of("email", person.email().text(), "password", EdgeWorld.PASSWORD);

        var forged = WORLD.browser().post("/pages/sign-in", right);
        var wrong = browser.submit(
                page, "/pages/sign-in", Map.of("email", person.email().text(), "password", "\"><script>"));
        var malformed = browser.submit(page, "/pages/sign-in", Map.of("email", "\"><script>", "password", "x"));

        assertThat(forged.status()).isEqualTo(403);
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.body()).contains("lang=\"ar\" dir=\"rtl\"", "role=\"alert\"", "غير صحيحة");
        assertThat(malformed.status()).isEqualTo(422);
        assertThat(malformed.body()).doesNotContain("<script");
        assertThat(browser.has("azora_access")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)", "/a b"})
    void sign_in_leads_nowhere_else(String to) {
        var browser = WORLD.browser();
        var page = browser.send("GET", "/pages/sign-in?to=" + Browser.encoded(to), "");

        var hidden = page.body();
        var forced = browser.send("GET", "/api/v1/auth/continue?to=" + Browser.encoded(to), "");

        assertThat(hidden).contains("name=\"to\" value=\"/\"").doesNotContain("evil");
        assertThat(forced.header("Location")).isEqualTo("/");
    }

    @Test
    void first_administrator_is_made_without_javascript_once() {
        var setUp = WORLD.setUp;

        assertThat(setUp.page().body()).contains("<label for=\"token\">", "<label for=\"password\">");
        assertThat(setUp.withWrongToken().status()).isEqualTo(403);
        assertThat(setUp.withShortPassword().status()).isEqualTo(422);
        assertThat(setUp.withShortPassword().body()).contains("ada@example.org").doesNotContain("\"short\"");
        assertThat(setUp.done().body()).contains("action=\"/pages/sign-in\"");
        assertThat(WORLD.browser().open("/pages/set-up").status()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            PAGE                        | LANG
            /pages/sign-in              | en
            /pages/sign-in              | ar
            /connect/logout             | en
            /connect/logout             | ar
            /oauth2/consent?state=x     | ar
            """)
    void page_names_its_language_and_labels_its_fields(String path, String lang) {
        var page = WORLD.browser().open(path + (path.contains("?") ? "&" : "?") + "lang=" + lang);

        assertThat(page.body()).contains("<html lang=\"" + lang + "\"", "<main>", "<h1>", "name=\"viewport\"");
        assertThat(page.body()).doesNotContain("<script", "style=", "onclick");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void style_is_a_file_of_ours() {
        var style = WORLD.browser().open("/pages/style.css");

        assertThat(style.status()).isEqualTo(200);
        assertThat(style.header("Content-Type")).startsWith("text/css");
    }

    @Test
    void only_administrators_manage_tools() {
        var learner = WORLD.program(WORLD.person(PersonRole.LEARNER));
        var one = "/api/v1/oauth-clients/" + asking.id();

        assertThat(List.of(
                        learner.get("/api/v1/oauth-clients").status(),
                        learner.get(one).status(),
                        learner.patch(one, Map.of("disabled", true)).status(),
                        learner.send("POST", one + "/secret", "").status(),
                        learner.send("DELETE", one, "").status()))
                .containsOnly(403);
        assertThat(WORLD.edge.caller().get("/api/v1/oauth-clients").status()).isEqualTo(401);
    }

    @Test
    void secret_is_shown_once_and_replaced_at_once() {
        var admin = WORLD.administration();
        var tool = WORLD.tool(Map.of());
        var code = Tool.code(WORLD.browser(WORLD.person(PersonRole.LEARNER)).open(tool.authorize(Map.of())));

        var renewed = admin.send("POST", "/api/v1/oauth-clients/" + tool.id() + "/secret", "");
        var after = new Tool(tool.base(), tool.id(), renewed.text("secret"));

        assertThat(admin.get("/api/v1/oauth-clients/" + tool.id()).body()).doesNotContain("secret");
        assertThat(tool.redeem(code).status()).isEqualTo(401);
        assertThat(after.redeem(code).status()).isEqualTo(200);
        assertThat(admin.send("DELETE", "/api/v1/oauth-clients/" + tool.id(), "")
                        .status())
                .isEqualTo(204);
        assertThat(after.redeem(code).status()).isEqualTo(401);
        assertThat(admin.get("/api/v1/oauth-clients/" + tool.id()).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://tool.example/callback",
                "https://tool.example/callback#fragment",
                "https://user@tool.example/callback",
                "javascript:alert(1)",
                "myapp:/callback",
                "/callback",
                "https://*.tool.example/callback ",
                ""
            })
    void address_that_is_not_safe_is_not_registered(String uri) {
        var answer = WORLD.administration()
                .post(
                        "/api/v1/oauth-clients",
                        Map.of("name", "Bad", "type", "CONFIDENTIAL", "redirectUris", List.of(uri)));

        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void public_tool_without_pkce_and_secret_for_a_public_tool_are_refused() {
        var admin = WORLD.administration();
        var app = WORLD.tool(Map.of("type", "PUBLIC", "redirectUris", List.of("org.example.app:/callback")));

        assertThat(admin.patch("/api/v1/oauth-clients/" + app.id(), Map.of("pkceRequired", false))
                        .status())
                .isEqualTo(422);
        assertThat(admin.send("POST", "/api/v1/oauth-clients/" + app.id() + "/secret", "")
                        .text("code"))
                .isEqualTo("OAUTH_CLIENT_PUBLIC");
    }

    private static Answer allow(Browser browser, Answer page) {
        var asked = page.body().substring(0, page.body().indexOf("</form>"));
        var form = new StringJoiner("&");
        Pattern.compile("name=\"([^\"]*)\" value=\"([^\"]*)\"")
                .matcher(asked)
                .results()
                .forEach(match -> form.add(
                        match.group(1) + "=" + Browser.encoded(match.group(2).replace("&#x3D;", "="))));
        return browser.send("POST", "/oauth2/authorize", form.toString());
    }
}
