package world.azora.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The pages that need no JavaScript, in a real browser: how they look, and the way to another site's tool and back. */
@EnabledIf(value = "world.azora.app.Chromium#isInstalled", disabledReason = "apt install chromium, or set CHROMIUM")
final class PlainPagesTest {
    private static final Chromium BROWSER = Chromium.start();
    private static final int PHONE = 320;
    private static final URI AZORA =
            URI.create("http://localhost:" + World.SHARED.server().address().getPort());

    @AfterAll
    static void closeBrowser() {
        BROWSER.close();
    }

    @Test
    void page_without_javascript_is_accessible_in_both_languages_and_fits_a_phone() {
        try (var visitor = BROWSER.visitor(AZORA)) {
            var axe = new Axe(visitor);
            var page = visitor.page();
            page.setViewportSize(PHONE, 640);
            var findings = new ArrayList<String>();
            for (var path : List.of("/pages/sign-in?lang=", "/pages/set-up?lang=", "/oauth2/consent?state=x&lang="))
                for (var language : List.of("en", "ar")) {
                    page.navigate(path + language);
                    findings.addAll(axe.findings(path + language));
                    if (width(page) > PHONE) findings.add(path + language + " is " + width(page) + " wide");
                }

            assertThat(findings).isEmpty();
            assertThat(visitor.complaints()).noneMatch(complaint -> complaint.contains("policy:"));
        }
    }

    @Test
    void person_goes_from_another_site_to_azora_and_back_and_the_second_time_without_a_question() throws IOException {
        try (var tool = new OtherSite();
                var visitor = BROWSER.visitor(AZORA)) {
            var axe = new Axe(visitor);
            var page = visitor.page();
            page.setViewportSize(PHONE, 640);
            var learner = World.SHARED.person("learner");

            page.navigate(tool.address());
            follow(page, "Sign in with Azora");
            page.getByLabel("E-mail address").fill(learner.email());
            page.getByLabel("Password").fill(learner.password().value());
            press(page, "Sign in");
            page.waitForURL("**/oauth2/consent**");
            var findings = axe.findings("consent");
            press(page, "Allow");
            page.waitForURL(tool.callback());
            var first = page.url();
            page.navigate(tool.address());
            follow(page, "Sign in with Azora");
            page.waitForURL(tool.callback());
            var second = page.url();
            page.navigate(AZORA + "/connect/logout");
            findings.addAll(axe.findings("sign-out"));
            press(page, "Sign out");
            page.getByText("You are signed out of Azora.").waitFor();

            assertThat(first).contains("code=", "state=1");
            assertThat(second).contains("code=", "state=1").isNotEqualTo(first);
            assertThat(findings).isEmpty();
            assertThat(visitor.complaints()).noneMatch(complaint -> complaint.contains("policy:"));
        }
    }

    private static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static int width(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth");
    }

    /** A tool on another site, for browsers: they tell {@code 127.0.0.1} from {@code localhost}. */
    private static final class OtherSite implements AutoCloseable {
        private final HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        private final String client;

        OtherSite() throws IOException {
            var api = World.SHARED.server().api().asSystem(World.SHARED.server().serviceToken());
            var wanted = Map.of(
                    "name", "Other site", "type", "CONFIDENTIAL", "redirectUris", List.of(address() + "callback"));
            client = api.post("/api/v1/oauth-clients", wanted)
                    .expect(201)
                    .json()
                    .at("/client/id")
                    .asString();
            server.createContext("/", this::answer);
            server.start();
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        }

        /** Where the browser comes back to. A part of it also stands in the address that it is sent away with. */
        Pattern callback() {
            return Pattern.compile("^" + Pattern.quote(address() + "callback?") + ".*");
        }

        private void answer(HttpExchange exchange) {
            var link = AZORA + "/oauth2/authorize?response_type=code&scope=openid%20email&state=1&client_id=" + client
                    + "&redirect_uri=" + address() + "callback";
            var html = "<!doctype html><title>Other site</title><a href=\"" + link + "\">Sign in with Azora</a>";
            var bytes = html.getBytes(StandardCharsets.UTF_8);
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
