package world.azora.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
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
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import world.azora.activity.ActivityLog;
import world.azora.kernel.Actor;
import world.azora.kernel.Amount;
import world.azora.kernel.IdSource;
import world.azora.kernel.PersonRole;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.learning.CourseSummary;
import world.azora.learning.ExercisePassed;
import world.azora.learning.ExerciseSummary;
import world.azora.learning.GradeId;
import world.azora.learning.SubmissionId;
import world.azora.ledger.AccountStatements;
import world.azora.ledger.Ledger;
import world.azora.ledger.LedgerId;
import world.azora.ledger.LedgerModule;
import world.azora.ledger.LedgerSettings;
import world.azora.ledger.LinkedPostings;
import world.azora.ledger.PostedTransfer;
import world.azora.ledger.Transfer;
import world.azora.platform.breaker.BreakerSettings;
import world.azora.platform.breaker.Breakers;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.JobHandler;
import world.azora.platform.jobs.Outbox;
import world.azora.platform.mail.Mailer;
import world.azora.platform.secret.SecretModule;
import world.azora.platform.testing.TestDatabase;
import world.azora.platform.web.JsonModule;
import world.azora.sandbox.RunId;

/**
 * All of payments on a real database and a real ledger, with jobs that run when a test says so. The books are looked at
 * after each test of the class that it is an extension of.
 */
public final class World implements AfterEachCallback, AfterAllCallback, AutoCloseable {
    public final TestDatabase database = TestDatabase.fresh("ledger", "payments");
    public final ShiftedClock clock = new ShiftedClock(database.clock());
    public final IdSource ids = database.ids();
    public final Catalogue catalogue = new Catalogue(ids);
    public final ManualJobs jobs = new ManualJobs();
    public final FragileLedger ledger;

    // One that never opens: a test must not stand in another's light.
    private final Breakers breakers =
            new Breakers(new BreakerSettings(1000, 1000, 100, Duration.ofSeconds(1), 1), new SimpleMeterRegistry());
    private final Once onNote = new Once();
    private final ConfigurableApplicationContext books;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public World() {
        this(Map.of());
    }

    /** One with settings of its own, by their names within the application. */
    public World(Map<String, Object> own) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("own", own));
        var settings = new LedgerSettings(1000, Duration.ofSeconds(30));
        books = LedgerModule.alone(database.dataSource(), database.clock(), settings);
        ledger = new FragileLedger(books.getBean(Ledger.class));
        context.registerBean(DataSource.class, database::dataSource);
        context.registerBean(JdbcClient.class, database::jdbc);
        context.registerBean(Transactions.class, database::transactions);
        context.registerBean(JsonMapper.class, JsonModule::mapper);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(IdSource.class, () -> ids);
        context.registerBean(Catalogue.class, () -> catalogue);
        context.registerBean(Outbox.class, () -> jobs);
        context.registerBean(Ledger.class, () -> ledger);
        context.registerBean(AccountStatements.class, () -> books.getBean(AccountStatements.class));
        context.registerBean(Neighbours.class, Neighbours::new);
        context.registerBean(LinkedPostings.class, () -> ledger.linked(books.getBean(LinkedPostings.class)));
        context.registerBean(Breakers.class, () -> breakers);
        context.registerBean(ActivityLog.class, () -> _ -> onNote.pass());
        context.registerBean(Mailer.class, () -> _ -> {});
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.getEnvironment()
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "master", Map.of("azora.master-key", "a master key of 32 letters or so")));
        context.register(SecretModule.class);
        context.register(PaymentsModule.class);
        context.refresh();
        var handlers = new ArrayList<JobHandler<?>>();
        context.getBeansOfType(JobHandler.class).values().forEach(handlers::add);
        jobs.handlers(handlers);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Happens once, inside the next transaction that records an activity, before it commits. */
    public void withinNextNote(Runnable event) {
        onNote.next(event);
    }

    public static Amount azr(long minor) {
        return new Amount(minor, Amount.TOKEN);
    }

    public UserId person() {
        return new UserId(ids.next());
    }

    public Actor actor(PersonRole... roles) {
        return new Actor(person(), Set.of(roles));
    }

    public CourseSummary course() {
        return catalogue.addCourse("Python from nothing", person(), true);
    }

    public ExerciseSummary exercise(CourseSummary course) {
        return catalogue.addExercise(course, "Sum of a list");
    }

    /** That this learner passed this exercise, just now, by a submission of its own. */
    public ExercisePassed pass(ExerciseSummary exercise, UserId learner) {
        return new ExercisePassed(
                new GradeId(ids.next()),
                new SubmissionId(ids.next()),
                new RunId(ids.next()),
                learner,
                exercise.course(),
                exercise.id(),
                database.clock().instant());
    }

    /** Puts tokens into a treasury and tells of it, as funding does. */
    public void fund(CourseId course, long minor) {
        var funding = new FundingId(ids.next());
        var moved = bean(TokenBooks.class).move(Attempt.firstFor(funding), new Flow.Funding(course), azr(minor));
        assertThat(moved).isInstanceOf(Movement.Done.class);
        jobs.send(CourseFunded.JOB, funding.toString(), new CourseFunded(course));
    }

    /** Gives somebody tokens to spend: rewarded by a course of its own. */
    public void give(UserId person, long minor) {
        var course = course();
        fund(course.id(), minor);
        var flow = new Flow.Reward(course.id(), person);
        bean(TokenBooks.class).move(Attempt.firstFor(new RewardId(ids.next())), flow, azr(minor));
    }

    public long wallet(UserId person) {
        return bean(TokenBooks.class).wallet(person).balanceMinor();
    }

    public long treasury(CourseId course) {
        return bean(TokenBooks.class).treasury(course).balanceMinor();
    }

    /** Everything the ledger ever posted with this code. */
    public List<Transfer> posted(String code) {
        return ledger.transfers(LedgerId.MAIN, 0, 1000).items().stream()
                .map(PostedTransfer::transfer)
                .filter(transfer -> transfer.code().equals(code))
                .toList();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        booksAreWhole();
    }

    public void booksAreWhole() {
        assertThat(ledger.trialBalance(LedgerId.MAIN).totals())
                .allSatisfy(total -> assertThat(total.differenceMinor()).isZero());
        assertThat(ledger.verify(LedgerId.MAIN).whole()).isTrue();
    }

    /** Does the same in so many threads that all start at one moment. */
    public static <T> List<T> atOnce(int count, IntFunction<T> work) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (var number = 0; number < count; number++) {
                var own = number;
                Callable<T> one = () -> {
                    start.await();
                    return work.apply(own);
                };
                running.add(threads.submit(one));
            }
            start.countDown();
            var results = new ArrayList<T>();
            for (var one : running) results.add(one.get());
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        close();
    }

    @Override
    public void close() {
        context.close();
        books.close();
    }
}
