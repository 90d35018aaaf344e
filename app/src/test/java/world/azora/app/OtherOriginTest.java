package world.azora.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What pages of others can do with the session of somebody who visits them, in a real browser: nothing. A page of another
 * site is sent no cookie; one of another port of the same host is, and must be told by its origin.
 */
@EnabledIf(value = "world.azora.app.Chromium#isInstalled", disabledReason = "apt install chromium, or set CHROMIUM")
final class OtherOriginTest {
    private static final Chromium BROWSER = Chromium.start();
    private static final URI AZORA =
            URI.create("http://localhost:" + World.SHARED.server().address().getPort());
    private static final String ASK = """
            async ([address, method, mode, type, body]) => {
              const headers = type === '' ? {} : { 'Content-Type': type };
              try {
                const answer = await fetch(address, { method, mode, headers, body: body || undefined, credentials: 'include' });
                return answer.type + ' ' + (await answer.text());
              } catch {
                return 'stopped';
              }
            }
            """;

    private record Attempt(String method, String path, String mode, String type, String body) {}

    private static final List<Attempt> ATTEMPTS = List.of(
            new Attempt("POST", "/api/v1/auth/logout", "no-cors", "", ""),
            new Attempt("POST", "/api/v1/auth/refresh", "no-cors", "text/plain", "{}"),
            new Attempt("POST", "/api/v1/auth/mfa/totp", "no-cors", "text/plain", "{}"),
            new Attempt("POST", "/api/v1/me/email", "no-cors", "text/plain", "{\"email\":\"m@evil.example\"}"),
            new Attempt("POST", "/api/v1/api-keys", "cors", "application/json", "{\"name\":\"mine\"}"),
            new Attempt("PATCH", "/api/v1/me", "cors", "application/json", "{\"displayName\":\"Mallory\"}"),
            new Attempt("DELETE", "/api/v1/auth/sessions", "cors", "", ""),
            new Attempt("GET", "/api/v1/me", "cors", "", ""),
            new Attempt("GET", "/api/v1/me/export", "no-cors", "", ""));

    @AfterAll
    static void closeBrowser() {
        BROWSER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void page_of_another_origin_changes_nothing_and_reads_nothing(String host) throws IOException {
        var learner = World.SHARED.person("learner");
        var page = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        page.createContext("/", exchange -> {
            var bytes = form().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        page.start();
        try (var visitor = BROWSER.visitor(AZORA)) {
            signIn(visitor.page(), learner.email(), learner.password().value());
            var before = me(visitor);
            var granted = new ArrayList<String>();
            visitor.page().onResponse(answer -> keepGranted(answer, granted));
            var evil = "http://" + host + ":" + page.getAddress().getPort() + "/";

            visitor.page().navigate(evil);
            for (var one : ATTEMPTS) {
                var seen = visitor.page()
                        .evaluate(ASK, List.of(AZORA + one.path(), one.method(), one.mode(), one.type(), one.body()));
                assertThat(seen.toString()).as(one.toString()).doesNotContain(learner.email(), learner.id());
            }
            visitor.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Win"))
                    .click();
            visitor.page().waitForURL(AZORA + "/**");
            assertThat(visitor.page().content()).contains("ORIGIN_REFUSED");

            assertThat(granted).isEmpty();
            assertThat(me(visitor)).isEqualTo(before).contains(learner.id());
            visitor.page().navigate(evil);
            assertThat(visitor.page().frames().get(1).content()).doesNotContain("<main", learner.email());
        } finally {
            page.stop(0);
        }
    }

    /** A form whose text reads as JSON, and a frame around our own page. */
    private static String form() {
        return "<!doctype html><title>Win a prize</title><form method=\"post\" enctype=\"text/plain\" action=\"" + AZORA
                + "/api/v1/auth/logout\"><input type=\"hidden\" name='{\"a\":\"' value='\"}'><button>Win</button></form>"
                + "<iframe src=\"" + AZORA + "/account\"></iframe>";
    }

    /** Reading with no-cors is granted and shown to nobody. */
    private static void keepGranted(Response answer, List<String> granted) {
        var asked = answer.request();
        var isChange = !List.of("GET", "OPTIONS").contains(asked.method());
        if (isChange && answer.url().startsWith(AZORA.toString()) && answer.status() < 400)
            granted.add(asked.method() + " " + answer.url() + " " + answer.status());
    }

    private static void signIn(Page page, String email, String password) {
        page.navigate("/pages/sign-in");
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        // The console learns from the address that there is a session.
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .waitFor();
    }

    /** Asked with the cookies that the browser has. */
    private static String me(Visitor visitor) {
        return visitor.context().request().get(AZORA + "/api/v1/me").text();
    }
}
