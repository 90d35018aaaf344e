package world.azora.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.kernel.Actor;
import world.azora.kernel.IdSource;
import world.azora.kernel.PersonRole;
import world.azora.kernel.UserId;
import world.azora.platform.data.DataModule;
import world.azora.platform.jobs.JobsModule;
import world.azora.platform.remote.ActorHeader;
import world.azora.platform.remote.RemoteModule;
import world.azora.platform.remote.ServiceToken;
import world.azora.platform.testing.Await;
import world.azora.platform.testing.TestDatabase;
import world.azora.platform.web.WebModule;

/** The sandbox as a process of its own on a real database, and a second process that calls it over HTTP. */
public final class SandboxWorld implements AutoCloseable {
    private static final String TOKEN = "a-service-token-of-this-test-0123456789";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public final TestDatabase database = TestDatabase.fresh("sandbox");
    public final IdSource ids = database.ids();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<ConfigurableApplicationContext> contexts = new ArrayList<>();
    private final String address;
    private final Told told;

    /** Keeps what it is told. */
    public static final class Told implements RunFinishedListener {
        public final List<RunFinished> events = new CopyOnWriteArrayList<>();

        @Override
        public void finished(RunFinished event) {
            events.add(event);
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({DataModule.class, JobsModule.class, WebModule.class, RemoteModule.class, SandboxModule.class})
    static class Alone {}

    @Configuration(proxyBeanMethods = false)
    static class Learner {
        @Bean
        Told told() {
            return new Told();
        }
    }

    public SandboxWorld(String... settings) {
        // Learning runs here too, as far as its one listener goes; otherwise it would be called over HTTP.
        var context = start(List.of(Alone.class, Learner.class), "azora.roles=sandbox,learning", settings);
        address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
        told = context.getBean(Told.class);
    }

    /** The front as a bean of the process itself. */
    public Runs here() {
        return contexts.getFirst().getBean(Runs.class);
    }

    /** The front as a proxy in another process. */
    public Runs elsewhere() {
        return start(List.of(Alone.class), "azora.roles=audit", "spring.http.serviceclient.sandbox.base-url=" + address)
                .getBean(Runs.class);
    }

    public SandboxTrace trace() {
        return contexts.getFirst().getBean(SandboxTrace.class);
    }

    public List<RunFinished> told() {
        return told.events;
    }

    public UserId person() {
        return new UserId(ids.next());
    }

    public RunRequest python(UserId person, String source, TestCase... tests) {
        var files = List.of(new SourceFile("main.py", source));
        return new RunRequest(
                new RunId(ids.next()), person, Language.PYTHON, files, List.of(tests), Limits.DEFAULT, false);
    }

    public Run await(RunId id) {
        Await.until(PATIENCE, () -> here().find(id).orElseThrow().record() != null);
        return here().find(id).orElseThrow();
    }

    public HttpResponse<String> get(UserId person, String path, PersonRole... roles) {
        return send(person, roles, HttpRequest.newBuilder(URI.create(address + path)));
    }

    public HttpResponse<String> post(UserId person, String path, String body, PersonRole... roles) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return send(person, roles, request);
    }

    private HttpResponse<String> send(UserId person, PersonRole[] roles, HttpRequest.Builder request) {
        request.header(ServiceToken.HEADER, TOKEN)
                .header(ActorHeader.NAME, ActorHeader.write(new Actor(person, Set.of(roles))));
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ConfigurableApplicationContext start(List<Class<?>> sources, String roles, String... settings) {
        var properties = new ArrayList<>(List.of(settings));
        properties.addAll(List.of(
                roles,
                "server.port=0",
                "server.address=127.0.0.1",
                "spring.main.banner-mode=off",
                "spring.threads.virtual.enabled=true",
                "logging.level.root=WARN",
                "azora.sandbox.user-first=70600",
                "DATABASE_URL=" + database.url(),
                "DATABASE_APP_URL=" + database.applicationUrl(),
                "azora.service-token=" + TOKEN));
        var context = new SpringApplicationBuilder(sources.toArray(Class[]::new))
                .properties(properties.toArray(String[]::new))
                .run();
        contexts.add(context);
        return context;
    }

    @Override
    public void close() {
        contexts.reversed().forEach(ConfigurableApplicationContext::close);
    }
}
