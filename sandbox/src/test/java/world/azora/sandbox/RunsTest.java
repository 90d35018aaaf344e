package world.azora.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import world.azora.kernel.UserId;
import world.azora.platform.testing.Await;
import world.azora.sandbox.RunOutcome.AlreadyKnown;
import world.azora.sandbox.RunOutcome.KeyReused;
import world.azora.sandbox.RunOutcome.Queued;

/** The contract of the front: every sentence holds for the bean itself and for the proxy that calls it over HTTP. */
@ParameterizedClass
@EnumSource
final class RunsTest {
    private static final TestCase DOUBLE = new TestCase("doubles", "21\n", "42", Comparator.TRIMMED_LINES, 1, false);

    @Parameter
    Form form = Form.HERE;

    private static SandboxWorld world;
    private static Runs here;
    private static Runs elsewhere;

    enum Form {
        HERE,
        ELSEWHERE
    }

    @BeforeAll
    static void open() {
        world = new SandboxWorld();
        here = world.here();
        elsewhere = world.elsewhere();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private Runs runs() {
        return form == Form.HERE ? here : elsewhere;
    }

    @Test
    void right_program_is_queued_run_and_reported_once() {
        var request = world.python(world.person(), "print(int(input()) * 2)", DOUBLE);

        assertThat(runs().start(request)).isInstanceOf(Queued.class);
        var run = world.await(request.id());

        assertThat(run.status()).isEqualTo(RunStatus.FINISHED);
        assertThat(run.results()).extracting(TestResult::verdict).containsExactly(Verdict.OK);
        assertThat(runs().find(request.id())).contains(run);
        Await.until(Duration.ofSeconds(10), () -> eventsOf(request).size() == 1);
        assertThat(eventsOf(request).getFirst())
                .isEqualTo(new RunFinished(
                        request.id(),
                        RunStatus.FINISHED,
                        run.results(),
                        Objects.requireNonNull(run.record()).hash()));
    }

    @Test
    void repeated_request_starts_nothing_new() {
        var request = world.python(world.person(), "print(1)", DOUBLE);
        runs().start(request);
        var run = world.await(request.id());

        assertThat(runs().start(request)).isEqualTo(new AlreadyKnown(run));
        assertThat(run.results()).extracting(TestResult::verdict).containsExactly(Verdict.WRONG_ANSWER);
    }

    @Test
    void same_id_with_another_program_is_refused() {
        var request = world.python(world.person(), "print(1)", DOUBLE);
        runs().start(request);

        var other = new RunRequest(
                request.id(),
                request.person(),
                Language.PYTHON,
                List.of(new SourceFile("main.py", "print(2)")),
                request.tests(),
                request.limits(),
                false);

        assertThat(runs().start(other)).isEqualTo(new KeyReused());
    }

    @Test
    void unknown_run_is_not_found() {
        assertThat(runs().find(new RunId(world.ids.next()))).isEmpty();
    }

    @Test
    void limits_above_those_of_the_installation_are_cut_to_them() {
        var files = List.of(new SourceFile("main.py", "print(42)"));
        var request = new RunRequest(
                new RunId(world.ids.next()), person(), Language.PYTHON, files, List.of(DOUBLE), Limits.MAX, false);

        runs().start(request);

        assertThat(Objects.requireNonNull(world.await(request.id()).record()).limits())
                .isEqualTo(new Limits(10_000, 30_000, 1024, 1024));
        assertThat(runs().start(request)).isInstanceOf(AlreadyKnown.class);
    }

    @Test
    void check_says_that_every_hostile_program_was_stopped() {
        var check = runs().check();

        assertThat(check.probes()).allMatch(SandboxCheck.Probe::held).hasSizeGreaterThan(5);
        assertThat(check.tier()).isEqualTo(SandboxTier.WATCHDOG);
        assertThat(check.grading()).isTrue();
    }

    @Test
    void languages_are_listed_with_their_versions() {
        assertThat(runs().languages())
                .extracting(LanguageState::language)
                .containsExactly(Language.PYTHON, Language.JAVASCRIPT);
        assertThat(runs().languages().getFirst().version()).startsWith("Python 3");
    }

    private static UserId person() {
        return world.person();
    }

    private static List<RunFinished> eventsOf(RunRequest request) {
        return world.told().stream()
                .filter(event -> event.id().equals(request.id()))
                .toList();
    }
}
