package world.azora.sandbox.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;
import world.azora.platform.testing.TestDatabase;
import world.azora.platform.web.JsonModule;
import world.azora.sandbox.Comparator;
import world.azora.sandbox.Language;
import world.azora.sandbox.Limits;
import world.azora.sandbox.RunId;
import world.azora.sandbox.RunRequest;
import world.azora.sandbox.RunStatus;
import world.azora.sandbox.SourceFile;
import world.azora.sandbox.TestCase;
import world.azora.sandbox.evidence.Evidence;
import world.azora.sandbox.evidence.Evidence.Circumstances;
import world.azora.sandbox.grading.Grader.Grading;

final class RunStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(10);

    private final TestDatabase database = TestDatabase.fresh("sandbox");
    private final RunStore store = new RunStore(database.jdbc(), JsonModule.mapper());
    private final UserId ada = new UserId(database.ids().next());
    private final UserId bob = new UserId(database.ids().next());

    @Test
    void hundred_runs_of_one_do_not_stand_before_the_first_of_another() {
        for (var number = 0; number < 100; number++) add(ada, number);
        take();
        var bobs = add(bob, 200);

        // One round is being served: at most one of hers is still before his.
        var next = List.of(take(), take());

        assertThat(next).contains(bobs);
    }

    @Test
    void people_are_served_in_turn_and_each_in_order() {
        var adas = List.of(add(ada, 1), add(ada, 2), add(ada, 3));
        var bobs = List.of(add(bob, 4), add(bob, 5));

        var served = List.of(take(), take(), take(), take(), take());

        assertThat(served).containsExactly(adas.get(0), bobs.get(0), adas.get(1), bobs.get(1), adas.get(2));
    }

    @Test
    void run_of_a_dead_worker_is_taken_up_again_when_its_lease_is_over() {
        var run = add(ada, 1);
        assertThat(store.take("dead", NOW, NOW.plus(LEASE))).isPresent();

        assertThat(store.take("other", NOW.plus(LEASE), NOW.plus(LEASE).plus(LEASE)))
                .isEmpty();
        var again = store.take(
                "other", NOW.plus(LEASE).plusMillis(1), NOW.plus(LEASE).plus(LEASE));

        assertThat(again.orElseThrow().request().id()).isEqualTo(run);
        assertThat(again.orElseThrow().attempt()).isEqualTo(2);
    }

    @Test
    void worker_that_says_it_lives_keeps_its_run() {
        add(ada, 1);
        assertThat(store.take("slow", NOW, NOW.plus(LEASE))).isPresent();

        store.renew("slow", NOW.plus(LEASE).plus(LEASE));

        assertThat(store.take("other", NOW.plus(LEASE).plusSeconds(1), NOW.plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void worker_that_lost_its_run_cannot_end_it() {
        add(ada, 1);
        var lost = store.take("slow", NOW, NOW.plus(LEASE)).orElseThrow();
        var later = NOW.plus(LEASE).plusSeconds(1);
        var held = store.take("other", later, later.plus(LEASE)).orElseThrow();

        assertThat(store.finish(lost, "slow", RunStatus.FINISHED, grading(lost)))
                .isFalse();
        assertThat(store.finish(held, "other", RunStatus.FINISHED, grading(held)))
                .isTrue();
    }

    @Test
    void twenty_workers_at_once_never_take_the_same_run() throws Exception {
        for (var number = 0; number < 20; number++) add(number % 2 == 0 ? ada : bob, number);
        var taken = new ArrayList<RunId>();

        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var takes = new ArrayList<Future<RunId>>();
            for (var number = 0; number < 20; number++) takes.add(workers.submit(this::take));
            for (var take : takes) taken.add(take.get());
        }

        assertThat(taken).hasSize(20).doesNotHaveDuplicates();
        assertThat(store.countQueued()).isZero();
    }

    @Test
    void run_that_is_over_is_not_changed_by_anybody() {
        add(ada, 1);
        var run = store.take("worker", NOW, NOW.plus(LEASE)).orElseThrow();
        store.finish(run, "worker", RunStatus.FINISHED, grading(run));

        var owner = JdbcClient.create(database.owner());
        for (var statement : List.of("UPDATE sandbox.run SET results = '[]'", "DELETE FROM sandbox.run")) {
            assertThatThrownBy(() -> owner.sql(statement).update())
                    .hasMessageContaining("a run that is over is not changed");
            assertThatThrownBy(() -> database.jdbc().sql(statement).update()).isInstanceOf(DataAccessException.class);
        }
    }

    private static Grading grading(TakenRun run) {
        var under = new Circumstances(Sha256.of("profile"), Sha256.of("toolchain"), "Python 3", NOW, NOW);
        return new Grading(List.of(), Evidence.seal(run.request(), List.of(), under));
    }

    private RunId take() {
        return store.take("worker", NOW, NOW.plus(LEASE))
                .orElseThrow()
                .request()
                .id();
    }

    private RunId add(UserId person, int order) {
        var id = new RunId(database.ids().next());
        var test = new TestCase("test", "", "", Comparator.EXACT, 1, false);
        var request = new RunRequest(
                id,
                person,
                Language.PYTHON,
                List.of(new SourceFile("main.py", "print(%d)".formatted(order))),
                List.of(test),
                Limits.DEFAULT,
                false);
        assertThat(store.add(request, Evidence.request(request), NOW.plusMillis(order)))
                .isTrue();
        return id;
    }
}
