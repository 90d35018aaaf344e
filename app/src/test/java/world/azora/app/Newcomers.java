package world.azora.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import world.azora.app.client.ApiClient;
import world.azora.app.server.ServerProcess;

/** People who sign up at the console; the installation then gives them their roles, as an operator would. */
final class Newcomers {
    private static final Pattern LINK = Pattern.compile("https?://\\S+/verify#token=[A-Za-z0-9_-]+");

    private final ServerProcess server;
    private final Chromium browser;
    private final ApiClient system;

    Newcomers(ServerProcess server, Chromium browser) {
        this.server = server;
        this.browser = browser;
        this.system = server.api().asSystem(server.serviceToken());
    }

    /** How somebody signs in. */
    record Credentials(String email, String password) {}

    /** Signs up, follows the link in the mail, gets the roles, signs in; ends at the person's home page. */
    Credentials arrive(Visitor visitor, String name, List<String> roles) {
        var password = UUID.randomUUID().toString();
        var email = "person-" + UUID.randomUUID() + "@browser.example";
        signUp(visitor, name, email, password);
        visitor.open(mailedLink(email));
        visitor.here().sees("Your address is confirmed.");
        var id = system.get("/api/v1/users?q=" + encoded(email)).expect(200).at("/items/0/id");
        system.patch("/api/v1/users/" + id, Map.of("roles", roles)).expect(200);
        signIn(visitor, email, password);
        visitor.here().seesHeading("Welcome, " + name);
        return new Credentials(email, password);
    }

    /** Somebody who has never been here. */
    Visitor stranger() {
        // The links in mails lead to this name, and a session belongs to the name that it began at.
        return browser.visitor(URI.create("http://localhost:" + server.address().getPort()));
    }

    private static void signUp(Visitor visitor, String name, String email, String password) {
        visitor.open("/");
        visitor.here().follow("Sign up");
        visitor.here().fill("Name others see", name);
        visitor.here().fill("E-mail address", email);
        visitor.here().fill("Password", password);
        visitor.here().press("Create the account");
        visitor.here().seesHeading("Check your mail");
    }

    private static void signIn(Visitor visitor, String email, String password) {
        visitor.here().follow("Sign in");
        visitor.here().fill("E-mail address", email);
        visitor.here().fill("Password", password);
        visitor.here().press("Sign in");
    }

    private String mailedLink(String email) {
        var mails = system.get("/api/v1/admin/mails?to=" + encoded(email))
                .expect(200)
                .at("/items/0/text");
        var link = LINK.matcher(mails);
        assertThat(link.find())
                .as("a link in the mail to " + email + ": " + mails)
                .isTrue();
        return link.group();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
