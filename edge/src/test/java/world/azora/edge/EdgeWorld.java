package world.azora.edge;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import world.azora.identity.Accounts;
import world.azora.identity.DisplayName;
import world.azora.identity.EmailAddress;
import world.azora.identity.NewUser;
import world.azora.identity.Password;
import world.azora.identity.Passwords;
import world.azora.identity.PersonLocale;
import world.azora.identity.User;
import world.azora.kernel.PersonRole;
import world.azora.platform.mail.MailList;
import world.azora.platform.testing.TestDatabase;
import world.azora.platform.web.PageRequest;

/** A running server, or several that share a database, and people on it. */
final class EdgeWorld implements AutoCloseable {
    static final String PASSWORD = "correct horse battery";
    static final String SERVICE_TOKEN = "a service token for tests, long enough";

    final TestDatabase database = TestDatabase.fresh("identity");
    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");

    private final List<ConfigurableApplicationContext> processes = new ArrayList<>();
    private int people;

    /** One process with these settings besides the usual ones. */
    static EdgeWorld of(String... settings) {
        var world = new EdgeWorld();
        world.start(settings);
        return world;
    }

    ConfigurableApplicationContext start(String... settings) {
        var usual = List.of(
                "server.port=0",
                // As in the product: a body that is refused is read so far, or its sender would not hear the answer.
                "server.tomcat.max-swallow-size=12MB",
                "server.tomcat.max-parameter-count=200",
                "server.max-http-request-header-size=32KB",
                "spring.jackson.factory.constraints.read.max-nesting-depth=64",
                "spring.threads.virtual.enabled=true",
                "azora.data.url=" + database.url(),
                "azora.data.app-url=" + database.applicationUrl(),
                "azora.data.pool-size=8",
                "azora.service-token=" + SERVICE_TOKEN,
                "azora.master-key=" + SERVICE_TOKEN,
                "azora.identity.key=a key for tests, of 32 characters",
                "azora.master-key=a master key of thirty-two letters",
                "logging.level.root=warn",
                "spring.main.banner-mode=off");
        var all = new ArrayList<>(usual);
        all.addAll(Arrays.asList(settings));
        var process = new SpringApplicationBuilder(EdgeApplication.class)
                .run(all.stream().map(setting -> "--" + setting).toArray(String[]::new));
        processes.add(process);
        return process;
    }

    static URI address(ConfigurableApplicationContext process) {
        return URI.create("http://localhost:" + process.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** Somebody without a session, at the process that was started last. */
    Caller caller() {
        return new Caller(address(processes.getLast()));
    }

    <T> T get(Class<T> type) {
        return processes.getFirst().getBean(type);
    }

    User person(PersonRole... roles) {
        var number = ++people;
        var email = new EmailAddress("person%d@example.org".formatted(number));
        var name = new DisplayName("Person " + number);
        var hash = get(Passwords.class).hash(new Password(PASSWORD), email, name);
        var user = new NewUser(email, name, PersonLocale.ENGLISH, hash, Set.of(roles));
        return get(Accounts.class).create(user).orElseThrow();
    }

    /** The token in the last letter to this address. */
    String mailedToken(String address) {
        var letters = get(MailList.class).page(Optional.of(address), new PageRequest(1, null));
        var matcher = TOKEN.matcher(letters.items().getFirst().mail().text());
        if (!matcher.find()) throw new AssertionError("no token in the letter");
        return matcher.group(1);
    }

    boolean hasMail(String address) {
        return !get(MailList.class)
                .page(Optional.of(address), new PageRequest(1, null))
                .items()
                .isEmpty();
    }

    Answer login(User user) {
        return caller().post("/api/v1/auth/login", Map.of("email", user.email().text(), "password", PASSWORD));
    }

    /** As a browser with our page in it: cookies and the CSRF token. */
    Caller browser(User user) {
        var login = login(user);
        return caller().with("Cookie", "azora_access=" + login.cookie("azora_access"))
                .with("X-CSRF-Token", login.text("csrfToken"));
    }

    /** As a program. */
    Caller program(User user) {
        var token = caller().post(
                        "/api/v1/auth/token",
                        Map.of("grantType", "password", "email", user.email().text(), "password", PASSWORD));
        return caller().with("Authorization", "Bearer " + token.text("accessToken"));
    }

    @Override
    public void close() {
        processes.reversed().forEach(ConfigurableApplicationContext::close);
    }
}
