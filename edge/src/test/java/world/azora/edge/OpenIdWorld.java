package world.azora.edge;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import world.azora.identity.Accounts;
import world.azora.identity.Device;
import world.azora.identity.DisplayName;
import world.azora.identity.EmailAddress;
import world.azora.identity.NewUser;
import world.azora.identity.Password;
import world.azora.identity.PasswordHash;
import world.azora.identity.Passwords;
import world.azora.identity.PersonLocale;
import world.azora.identity.SessionTokens;
import world.azora.identity.Sessions;
import world.azora.identity.User;
import world.azora.kernel.PersonRole;
import world.azora.platform.data.Transactions;

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
    /** How the first administrator was made, which can be done only once. */
    final SetUpByPage setUp = SetUpByPage.of(edge);

    private final PasswordHash hash = edge.get(Passwords.class)
            .hash(
                    new Password(EdgeWorld.PASSWORD),
                    new EmailAddress("anybody@example.org"),
                    new DisplayName("Anybody"));
    private int people;
    private final Caller administration = program(person(PersonRole.ADMIN));

    private OpenIdWorld() {}

    /** All have the same password, hashed once: hashing is what takes time here. */
    User person(PersonRole... roles) {
        people++;
        var email = new EmailAddress("visitor%d@example.org".formatted(people));
        var user = new NewUser(email, new DisplayName("Visitor " + people), PersonLocale.ENGLISH, hash, Set.of(roles));
        return edge.get(Accounts.class).create(user).orElseThrow();
    }

    private SessionTokens signedIn(User person) {
        var sessions = edge.get(Sessions.class);
        return edge.get(Transactions.class).run(() -> sessions.start(person.id(), Device.UNKNOWN));
    }

    Caller program(User person) {
        return edge.caller()
                .with(
                        "Authorization",
                        "Bearer " + signedIn(person).access().token().text());
    }

    /** As if everybody had signed in a hundred seconds ago; gives the time fifty seconds ago. */
    Instant ageSessions() {
        edge.database
                .jdbc()
                .sql("UPDATE identity.session SET started_at = started_at - interval '100 s'")
                .update();
        return edge.get(Clock.class).instant().minusSeconds(50);
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

    /** A browser in which this person is signed in. */
    Browser browser(User person) {
        var tokens = signedIn(person);
        var browser = browser();
        browser.keep("azora_access=" + tokens.access().token().text() + "; Path=/");
        browser.keep("azora_refresh=" + tokens.refresh().text() + "; Path=/api/v1/auth");
        return browser;
    }

    static Answer signIn(Browser browser, Answer page, User person) {
        return browser.submit(
                page, "/pages/sign-in", Map.of("email", person.email().text(), "password", EdgeWorld.PASSWORD));
    }
}
