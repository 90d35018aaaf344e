package world.azora.identity;

import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import world.azora.activity.ActivityModule;
import world.azora.kernel.IdSource;
import world.azora.kernel.PersonRole;
import world.azora.kernel.Secret;
import world.azora.platform.data.DatabaseAddress;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.JobHandler;
import world.azora.platform.jobs.Outbox;
import world.azora.platform.remote.RoleRoutes;
import world.azora.platform.remote.ServiceToken;
import world.azora.platform.role.Roles;
import world.azora.platform.secret.SecretModule;
import world.azora.platform.testing.TestDatabase;
import world.azora.platform.web.JsonModule;

/** The whole of identity on a fresh database, with a clock that stands still and a mailer that keeps what is sent. */
public final class IdentityWorld implements AutoCloseable {
    public static final String PASSWORD = "correct horse battery";
    private static final Map<String, Object> DEFAULTS = Map.of(
            "azora.public-url", "http://localhost:8080",
            "azora.master-key", "a master key of thirty-two letters");

    public final TestDatabase database = TestDatabase.fresh("identity");
    public final TestClock clock = new TestClock();
    public final TestMailer mailer = new TestMailer();
    public final TestOutbox outbox = new TestOutbox();
    private final AnnotationConfigApplicationContext context;
    private int people;

    public IdentityWorld() {
        this(Map.of());
    }

    public IdentityWorld(Map<String, Object> settings) {
        this.context = start(settings);
    }

    private AnnotationConfigApplicationContext start(Map<String, Object> settings) {
        var started = new AnnotationConfigApplicationContext();
        var sources = started.getEnvironment().getPropertySources();
        sources.addLast(new MapPropertySource("test", settings));
        sources.addLast(new MapPropertySource("defaults", DEFAULTS));
        started.registerBean(java.time.Clock.class, () -> clock);
        started.registerBean(IdSource.class, () -> new IdSource(clock, new SecureRandom()));
        started.registerBean(TestMailer.class, () -> mailer);
        started.registerBean(Outbox.class, () -> outbox);
        started.registerBean(JdbcClient.class, database::jdbc);
        started.registerBean(DatabaseAddress.class, database::address);
        started.registerBean(Transactions.class, database::transactions);
        started.registerBean(JsonMapper.class, JsonModule::mapper);
        started.registerBean(
                ServiceToken.class, () -> new ServiceToken(new Secret("a service token of 32 characters")));
        started.registerBean(
                "learningRoutes", RoleRoutes.class, () -> new RoleRoutes("learning", List.of("/api/v1/courses/**")));
        started.registerBean(Roles.class, () -> new Roles(Roles.ALL));
        started.register(SecretModule.class, ActivityModule.class, IdentityModule.class);
        started.refresh();
        return started;
    }

    /** The same installation, in another process. */
    public AnnotationConfigApplicationContext otherProcess() {
        return start(Map.of());
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public User person(PersonRole... roles) {
        var number = ++people;
        var email = new EmailAddress("person%d@example.org".formatted(number));
        var name = new DisplayName("Person " + number);
        var hash = get(Passwords.class).hash(new Password(PASSWORD), email, name);
        var user = new NewUser(email, name, PersonLocale.ENGLISH, hash, Set.of(roles));
        return get(Accounts.class).create(user).orElseThrow();
    }

    public SessionTokens signedIn(User user) {
        return signedIn(user, Device.UNKNOWN);
    }

    public SessionTokens signedIn(User user, Device device) {
        var sessions = get(Sessions.class);
        return get(Transactions.class).run(() -> sessions.start(user.id(), device));
    }

    public boolean isLetIn(SessionTokens tokens) {
        return get(SessionGate.class).authenticate(tokens.access().token()).isPresent();
    }

    /** In the order in which they were recorded, which the ids do not tell while the clock stands still. */
    public List<String> activities() {
        return database.jdbc()
                .sql("SELECT action FROM activity.entry ORDER BY ctid")
                .query((row, _) -> row.getString("action"))
                .list();
    }

    /** What is stored of the person's password. */
    public PasswordHash hashOf(User user) {
        return new PasswordHash(database.jdbc()
                .sql("SELECT password_hash FROM identity.person WHERE id = ?")
                .param(user.id().uuid())
                .query(String.class)
                .single());
    }

    public boolean hasPassword(User user, String password) {
        return get(Passwords.class).matches(password, hashOf(user));
    }

    /** Runs the jobs that wait. */
    public void runJobs() {
        var handlers = new ArrayList<JobHandler<?>>();
        context.getBeansOfType(JobHandler.class).values().forEach(handlers::add);
        outbox.runAll(handlers);
    }

    public URI publicUrl() {
        return get(PublicUrl.class).uri();
    }

    /** Runs the work so many times at once, on threads that start together. */
    public static <T> List<T> atOnce(int times, IntFunction<T> work) throws InterruptedException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<Future<T>>();
            for (var at = 0; at < times; at++) {
                var number = at;
                Callable<T> task = () -> {
                    start.await();
                    return work.apply(number);
                };
                futures.add(threads.submit(task));
            }
            start.countDown();
            var results = new ArrayList<T>();
            for (var future : futures) results.add(future.get());
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
