package world.azora.edge;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import world.azora.identity.User;
import world.azora.kernel.PersonRole;

/** A server that signs people in to other tools, with people, browsers and tools. Started once for all its tests. */
final class OpenIdWorld {
    private static final String[] SETTINGS = {
        "azora.public-url=" + Browser.OURS,
        "azora.edge.limits.enabled=false",
        "azora.identity.guesses-per-minute=1000",
        "azora.identity.guesses-per-address-per-minute=100000"
    };
    static final OpenIdWorld WORLD = new OpenIdWorld();

    final EdgeWorld edge = EdgeWorld.of(SETTINGS);
    final URI base = edge.caller().base();
    final User admin = edge.person(PersonRole.ADMIN);
    private final Caller administration = edge.program(admin);

    private OpenIdWorld() {}

    static ConfigurableApplicationContext start(EdgeWorld world, String... more) {
        var all = new ArrayList<>(List.of(SETTINGS));
        all.addAll(List.of(more));
        return world.start(all.toArray(String[]::new));
    }

    Caller administration() {
        return administration;
    }

    Tool tool(Map<String, ?> others) {
        return tool(base, administration, others);
    }

    static Tool tool(URI base, Caller administration, Map<String, ?> others) {
        var wanted = new HashMap<String, Object>(Map.of(
                "name",
                "A <tool>",
                "type",
                "CONFIDENTIAL",
                "redirectUris",
                List.of(Tool.REDIRECT, Tool.REDIRECT + "?from=azora"),
                "postLogoutRedirectUris",
                List.of(Tool.AFTER_LOGOUT),
                "scopes",
                List.of("openid", "profile", "email", "roles", "offline_access"),
                "consentRequired",
                false));
        wanted.putAll(others);
        var answer = administration.post("/api/v1/oauth-clients", wanted);
        if (answer.status() != 201) throw new AssertionError(answer);
        var registered = answer.json();
        return new Tool(
                base,
                registered.at("/client/id").asString(),
                registered.path("secret").asString(""));
    }

    Browser browser() {
        return new Browser(base);
    }

    /** A browser in which this person is signed in, by the page without JavaScript. */
    Browser browser(User person) {
        var browser = browser();
        signIn(browser, browser.open("/pages/sign-in?to=/pages/sign-in"), person);
        return browser;
    }

    static Answer signIn(Browser browser, Answer page, User person) {
        return browser.submit(
                page, "/pages/sign-in", Map.of("email", person.email().text(), "password", EdgeWorld.PASSWORD));
    }
}
