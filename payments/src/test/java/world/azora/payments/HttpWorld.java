package world.azora.payments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import world.azora.activity.ActivityLog;
import world.azora.kernel.Actor;
import world.azora.kernel.PersonRole;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.learning.ExerciseId;
import world.azora.learning.ExercisePassed;
import world.azora.learning.ExercisePassedListener;
import world.azora.learning.GradeId;
import world.azora.learning.SubmissionId;
import world.azora.ledger.LedgerModule;
import world.azora.platform.data.DataModule;
import world.azora.platform.jobs.JobsModule;
import world.azora.platform.mail.MailModule;
import world.azora.platform.remote.ActorHeader;
import world.azora.platform.remote.RemoteModule;
import world.azora.platform.remote.ServiceToken;
import world.azora.platform.secret.SecretModule;
import world.azora.platform.testing.Await;
import world.azora.platform.testing.TestDatabase;
import world.azora.platform.web.WebModule;
import world.azora.sandbox.RunId;

/** Payments and the ledger as one process with real jobs, and a second process that calls it over HTTP. */
public final class HttpWorld implements AutoCloseable {
    /** One for all tests of this process: each makes its own people and courses. */
    public static final HttpWorld WORLD = new HttpWorld();

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TOKEN = "a-service-token-of-this-test-0123456789";

    public final TestDatabase database = TestDatabase.fresh("ledger", "payments");
    public final Catalogue catalogue = new Catalogue(database.ids());
    public final ConfigurableApplicationContext here;
    public final ConfigurableApplicationContext elsewhere;

    public final FakeProvider provider = new FakeProvider();

    private final List<ConfigurableApplicationContext> contexts = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({
        DataModule.class,
        JobsModule.class,
        MailModule.class,
        SecretModule.class,
        WebModule.class,
        RemoteModule.class,
        LedgerModule.class,
        PaymentsModule.class
    })
    static class Books {}

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({DataModule.class, JobsModule.class, WebModule.class, RemoteModule.class, PaymentsModule.class})
    static class Caller {}

    private HttpWorld() {
        var settings = new ArrayList<>(List.of(
                "azora.roles=ledger,payments",
                "azora.payments.approval-above=100000",
                "azora.payments.daily-max=1000000"));
        provider.settings().forEach((name, value) -> settings.add(name + "=" + value));
        here = start(Books.class, settings.toArray(String[]::new));
        address = "http://127.0.0.1:" + here.getEnvironment().getProperty("local.server.port");
        elsewhere = start(Caller.class, "azora.roles=audit", "spring.http.serviceclient.payments.base-url=" + address);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    private ConfigurableApplicationContext start(Class<?> source, String... settings) {
        ApplicationContextInitializer<GenericApplicationContext> surroundings = process -> {
            process.registerBean(Catalogue.class, () -> catalogue);
            process.registerBean(Neighbours.class, Neighbours::new);
            process.registerBean(ActivityLog.class, () -> _ -> {});
        };
        var properties = new ArrayList<>(List.of(settings));
        properties.addAll(List.of(
                "server.port=0",
                "server.address=127.0.0.1",
                "spring.main.banner-mode=off",
                "spring.main.register-shutdown-hook=false",
                "spring.threads.virtual.enabled=true",
                "logging.level.root=WARN",
                "azora.data.url=" + database.url(),
                "azora.data.app-url=" + database.applicationUrl(),
                "azora.master-key=a master key of thirty-two letters",
                "azora.service-token=" + TOKEN));
        var context = new SpringApplicationBuilder(source)
                .initializers(surroundings)
                // As arguments, because the defaults of the platform stand above an application's default properties.
                .run(properties.stream().map(setting -> "--" + setting).toArray(String[]::new));
        contexts.add(context);
        return context;
    }

    public UserId person() {
        return new UserId(database.ids().next());
    }

    public Actor actor(PersonRole... roles) {
        return new Actor(person(), Set.of(roles));
    }

    public Reply get(@Nullable Actor actor, String path) {
        return send(actor, "GET", path, null);
    }

    public Reply put(Actor actor, String path, String body) {
        return send(actor, "PUT", path, body);
    }

    /** Has two people say what an exercise pays: this one proposes it, another treasurer approves it. */
    public Reply promise(Actor proposer, ExerciseId exercise, String amount) {
        var rule = put(proposer, "/exercises/" + exercise + "/reward", "{\"amount\":" + amount + "}");
        var path = "/reward-rules/" + rule.text("ruleId") + "/approval";
        return send(actor(PersonRole.TREASURER), "POST", path, "{}");
    }

    /** Tells payments that somebody passed, and waits until all that this earned is paid and known to be. */
    public ExercisePassed earn(Actor learner, CourseId course, ExerciseId exercise) {
        var ids = database.ids();
        var pass = new ExercisePassed(
                new GradeId(ids.next()),
                new SubmissionId(ids.next()),
                new RunId(ids.next()),
                learner.id(),
                course,
                exercise,
                database.clock().instant());
        elsewhere.getBean(ExercisePassedListener.class).passed(pass);
        Await.until(PATIENCE, () -> arePaid(get(learner, "/rewards")));
        return pass;
    }

    private static boolean arePaid(Reply rewards) {
        return IntStream.range(0, rewards.items())
                        .filter(index ->
                                rewards.item(index).at("/status").asString().equals("PAID"))
                        .count()
                == Math.max(1, rewards.items());
    }

    public Reply post(Actor actor, String path, String key, String body) {
        return send(actor, "POST", path, body, "Idempotency-Key", key);
    }

    public Reply send(@Nullable Actor actor, String method, String path, @Nullable String json, String... headers) {
        var body = json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
        var request = HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body)
                .header("Content-Type", "application/json")
                .header(ServiceToken.HEADER, TOKEN);
        // Those of the call take the place of those of all calls.
        for (var index = 0; index < headers.length; index += 2) request.setHeader(headers[index], headers[index + 1]);
        if (actor != null) request.header(ActorHeader.NAME, ActorHeader.write(actor));
        try {
            return new Reply(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        contexts.reversed().forEach(ConfigurableApplicationContext::close);
        provider.close();
    }
}
