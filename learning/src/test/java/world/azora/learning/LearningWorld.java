package world.azora.learning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.activity.ActivityLog;
import world.azora.identity.People;
import world.azora.identity.Person;
import world.azora.kernel.Actor;
import world.azora.kernel.IdSource;
import world.azora.kernel.PersonRole;
import world.azora.kernel.RequestId;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.JobHandler;
import world.azora.platform.jobs.Outbox;
import world.azora.platform.remote.ActorHeader;
import world.azora.platform.remote.RemoteModule;
import world.azora.platform.remote.ServiceToken;
import world.azora.platform.testing.TestDatabase;
import world.azora.platform.web.WebModule;
import world.azora.sandbox.Comparator;
import world.azora.sandbox.Language;
import world.azora.sandbox.Limits;
import world.azora.sandbox.RunFinished;
import world.azora.sandbox.RunFinishedListener;
import world.azora.sandbox.RunId;
import world.azora.sandbox.RunStatus;
import world.azora.sandbox.Runs;
import world.azora.sandbox.TestCase;
import world.azora.sandbox.TestResult;
import world.azora.sandbox.Verdict;

/** Learning as a process of its own: real HTTP, a real database; the sandbox, identity and payments are elsewhere. */
public final class LearningWorld {
    private static final String TOKEN = "a-service-token-of-this-test-0123456789";

    /** One for all tests of this process: each makes its own people and courses. */
    public static final LearningWorld WORLD = new LearningWorld();

    public final TestDatabase database = TestDatabase.fresh("learning");
    public final IdSource ids = database.ids();
    public final ManualJobs jobs = new ManualJobs();
    public final FakeRuns runs = new FakeRuns();
    public final FakeGate gate = new FakeGate();
    public final List<ExercisePassed> passed = new CopyOnWriteArrayList<>();

    public final List<GradeChanged> changed = new CopyOnWriteArrayList<>();

    private final Map<UserId, Person> people = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final String address;

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({WebModule.class, RemoteModule.class, LearningModule.class})
    static class LearningAlone {}

    private LearningWorld() {
        context = start(database, "azora.roles=learning");
        var handlers = new ArrayList<JobHandler<?>>();
        context.getBeansOfType(JobHandler.class).values().forEach(handlers::add);
        jobs.handlers(handlers);
        address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    private ConfigurableApplicationContext start(TestDatabase own, String... properties) {
        ApplicationContextInitializer<GenericApplicationContext> surroundings = process -> register(process, own);
        return new SpringApplicationBuilder(LearningAlone.class)
                .initializers(surroundings)
                .properties(properties)
                .properties(
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "spring.main.banner-mode=off",
                        "spring.threads.virtual.enabled=true",
                        "logging.level.root=WARN",
                        "azora.service-token=" + TOKEN)
                .run();
    }

    /** A process that runs none of learning and calls this one over HTTP instead. */
    public ConfigurableApplicationContext elsewhere() {
        // A database of its own: a process closes its pool when it stops.
        return start(
                TestDatabase.fresh(), "azora.roles=payments", "spring.http.serviceclient.learning.base-url=" + address);
    }

    private void register(GenericApplicationContext process, TestDatabase own) {
        process.registerBean(DataSource.class, own::dataSource);
        process.registerBean(JdbcClient.class, own::jdbc);
        process.registerBean(Transactions.class, own::transactions);
        process.registerBean(Clock.class, own::clock);
        process.registerBean(IdSource.class, () -> ids);
        process.registerBean(Outbox.class, () -> jobs);
        process.registerBean(Runs.class, () -> runs);
        process.registerBean(ActivityLog.class, () -> _ -> {});
        process.registerBean(ExercisePassedListener.class, () -> passed::add);
        process.registerBean(EnrolmentGate.class, () -> gate);
        process.registerBean(GradeChangedListener.class, () -> changed::add);
        process.registerBean(People.class, () -> new People() {
            @Override
            public Optional<Person> find(UserId id) {
                return Optional.ofNullable(people.get(id));
            }

            @Override
            public List<Person> findAll(List<UserId> wanted) {
                return wanted.stream()
                        .flatMap(id -> find(id).stream())
                        .distinct()
                        .toList();
            }
        });
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public Actor person(PersonRole... roles) {
        var id = new UserId(ids.next());
        people.put(id, new Person(id, "Person " + id.toString().substring(24), Set.of(roles)));
        return new Actor(id, Set.of(roles));
    }

    public Actor learner() {
        return person(PersonRole.LEARNER);
    }

    public Actor educator() {
        return person(PersonRole.EDUCATOR);
    }

    /** A published course of one module with one lesson and one exercise of three tests, the last of them hidden. */
    public Sample published(Actor author) {
        var sample = unpublished(author);
        require(send(author, "POST", "/courses/" + sample.course() + "/publish", null), 200);
        return sample;
    }

    public Sample unpublished(Actor author) {
        var course = bean(Drafts.class).add(draft(), author.id());
        return new Sample(
                author,
                course,
                new ModuleId(id("SELECT id FROM learning.module WHERE course_id = ?", course)),
                new LessonId(id("SELECT id FROM learning.lesson WHERE course_id = ?", course)),
                new ExerciseId(id("SELECT id FROM learning.exercise WHERE course_id = ?", course)));
    }

    private java.util.UUID id(String sql, CourseId course) {
        return database.jdbc()
                .sql(sql)
                .param(course.uuid())
                .query(java.util.UUID.class)
                .single();
    }

    /** What {@link #published} made. */
    public record Sample(Actor author, CourseId course, ModuleId module, LessonId lesson, ExerciseId exercise) {}

    public static CourseDraft draft() {
        var tests = List.of(
                new TestCase("one", "1\n", "2\n", Comparator.TRIMMED_LINES, 1, false),
                new TestCase("two", "2\n", "3\n", Comparator.TRIMMED_LINES, 2, false),
                new TestCase("secret name", "secret in\n", "secret out\n", Comparator.TRIMMED_LINES, 1, true));
        var exercise = new ExerciseDraft(
                "Add one", Language.PYTHON, "Add *one*.", "n = int(input())\n", tests, Limits.DEFAULT);
        var lesson = new LessonDraft("Adding", "Use `+`.\n");
        var module = new ModuleDraft("Sums", List.of(lesson), List.of(exercise));
        return new CourseDraft("Sums for all", "How to add.", "en", Admission.OPEN, List.of(module));
    }

    public Actor enrolled(Sample sample) {
        var learner = learner();
        bean(Admissions.class).admit(sample.course(), learner.id(), new RequestId("test"));
        return learner;
    }

    /** Hands in a program that nobody runs; a test says how that ended. */
    public SubmissionId submit(Actor learner, ExerciseId exercise) {
        var reply = send(
                learner,
                "POST",
                "/exercises/" + exercise + "/submissions",
                "{\"files\":[{\"name\":\"main.py\",\"content\":\"print(1)\\n\"}]}");
        require(reply, 202);
        return world.azora.kernel.TypeIds.parse(
                SubmissionId.class, reply.json().get("id").asString());
    }

    public RunId runOf(SubmissionId submission) {
        return new RunId(database.jdbc()
                .sql("SELECT run_id FROM learning.submission WHERE id = ?")
                .param(submission.uuid())
                .query(java.util.UUID.class)
                .single());
    }

    /** The end of a run of the sample exercise, with a verdict for each of its three tests. */
    public static RunFinished finished(RunId run, Verdict... verdicts) {
        var names = List.of("one", "two", "secret name");
        var results = new ArrayList<TestResult>();
        for (var at = 0; at < verdicts.length; at++) {
            var hidden = at == 2;
            results.add(new TestResult(
                    names.get(at), verdicts[at], hidden, 1, "out\0" + at, "err", false, 5, 4, 900, 0, null));
        }
        return new RunFinished(run, RunStatus.FINISHED, results, Sha256.of(run.toString()));
    }

    public void tell(RunFinished event) {
        bean(RunFinishedListener.class).finished(event);
    }

    public Reply get(@Nullable Actor actor, String path) {
        return send(actor, "GET", path, null);
    }

    public Reply send(@Nullable Actor actor, String method, String path, @Nullable String json, String... headers) {
        var body = json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
        var all = Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers));
        return send(actor, request(path, all.toArray(String[]::new)).method(method, body));
    }

    public Reply upload(@Nullable Actor actor, byte[] zip) {
        var request = request("/courses/import", "Content-Type", "application/zip");
        return send(actor, request.POST(BodyPublishers.ofByteArray(zip)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        return HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .timeout(Duration.ofSeconds(20))
                .headers(headers)
                .header(ServiceToken.HEADER, TOKEN);
    }

    private Reply send(@Nullable Actor actor, HttpRequest.Builder request) {
        if (actor != null) request.header(ActorHeader.NAME, ActorHeader.write(actor));
        try {
            return new Reply(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void require(Reply reply, int status) {
        if (reply.status() != status) throw new AssertionError(reply.status() + " " + reply.text());
    }
}
