package world.azora.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import world.azora.kernel.Refusal;
import world.azora.platform.testing.Await;
import world.azora.platform.testing.ChildJvm;
import world.azora.platform.testing.TestDatabase;
import world.azora.platform.web.Cursor;
import world.azora.platform.web.PageRequest;

final class OutboxTest {
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final PageRequest FIRST_PAGE = new PageRequest(50, null);

    private final TestDatabase database = TestDatabase.fresh();
    private final Queue<String> done = new ConcurrentLinkedQueue<>();
    private final JobHandler<Note> noting = new JobHandler<>(Note.KIND, note -> done.add(note.text()));

    @Test
    void job_of_a_committed_transaction_is_done_at_once_without_waiting_for_the_next_look() {
        try (var jobs = world(JobWorld.WOKEN_ONLY, noting).start()) {
            database.transactions().run(() -> jobs.outbox.send(Note.KIND, "1", new Note("hello")));

            Await.until(DEADLINE, () -> done.contains("hello"));
            Await.until(DEADLINE, () -> jobs.list.page(FIRST_PAGE).items().isEmpty());
        }
    }

    @Test
    void job_of_a_transaction_that_is_rolled_back_was_never_there() {
        try (var jobs = world(JobWorld.POLLING, noting).start()) {
            assertThatThrownBy(() -> database.transactions().run(() -> {
                        jobs.outbox.send(Note.KIND, "1", new Note("undone"));
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");

            jobs.outbox.send(Note.KIND, "2", new Note("next"));
            Await.until(DEADLINE, () -> done.contains("next"));
            assertThat(done).containsExactly("next");
        }
    }

    @Test
    void job_without_a_transaction_is_done_too() {
        try (var jobs = world(JobWorld.WOKEN_ONLY, noting).start()) {
            jobs.outbox.send(Note.KIND, "1", new Note("alone"));

            Await.until(DEADLINE, () -> done.contains("alone"));
        }
    }

    @Test
    void job_of_a_name_that_still_waits_is_not_doubled() {
        var jobs = world(JobWorld.POLLING, noting);
        jobs.outbox.send(Note.KIND, "1", new Note("first"));
        jobs.outbox.send(Note.KIND, "1", new Note("second"));

        try (var _ = jobs.start()) {
            Await.until(DEADLINE, () -> jobs.list.page(FIRST_PAGE).items().isEmpty());
        }

        assertThat(done).containsExactly("first");
    }

    @Test
    void job_that_fails_is_tried_again_until_it_succeeds() {
        var attempts = new AtomicInteger();
        var handler = new JobHandler<>(Note.KIND, note -> {
            if (attempts.incrementAndGet() < 3) throw new IllegalStateException("not yet");
            done.add(note.text());
        });

        try (var jobs = world(JobWorld.POLLING, handler).start()) {
            jobs.outbox.send(Note.KIND, "1", new Note("at last"));
            Await.until(DEADLINE, () -> jobs.list.page(FIRST_PAGE).items().isEmpty());
        }

        assertThat(attempts).hasValue(3);
        assertThat(done).containsExactly("at last");
    }

    @Test
    void no_more_jobs_run_at_once_than_allowed() {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var handler = new JobHandler<>(Note.KIND, note -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            pause(Duration.ofMillis(20));
            running.decrementAndGet();
            done.add(note.text());
        });
        var jobs = world(JobWorld.POLLING, handler);
        for (var number = 0; number < 40; number++) jobs.outbox.send(Note.KIND, "" + number, new Note("one"));

        try (var _ = jobs.start()) {
            Await.until(DEADLINE, () -> done.size() == 40);
        }

        assertThat(most.get()).isBetween(2, JobWorld.POLLING.concurrent());
    }

    @Test
    void job_of_another_process_is_left_to_it() {
        var theirs = new JobKind<>("test.theirs", Note.class);
        try (var jobs = world(JobWorld.POLLING, noting).start()) {
            jobs.outbox.send(theirs, "1", new Note("not mine"));
            jobs.outbox.send(Note.KIND, "1", new Note("mine"));
            Await.until(DEADLINE, () -> done.contains("mine"));
            Await.until(
                    DEADLINE,
                    () -> !jobs.list.page(FIRST_PAGE).items().getFirst().picked());
        }

        var their = new JobHandler<>(theirs, note -> done.add(note.text()));
        try (var _ = world(JobWorld.POLLING, their).start()) {
            Await.until(DEADLINE, () -> done.contains("not mine"));
        }
    }

    @Test
    void job_of_a_killed_process_is_done_by_the_next_one() {
        var jobs = world(JobWorld.POLLING, noting);
        jobs.outbox.send(Note.KIND, "1", new Note("twice begun"));
        var address = database.address();
        try (var dying = ChildJvm.start(
                DyingWorker.class,
                address.url(),
                address.user(),
                address.password().value())) {
            assertThat(dying.await("BEGUN")).isEqualTo("twice begun");
            dying.kill();
        }

        try (var _ = jobs.start()) {
            Await.until(DEADLINE, () -> done.contains("twice begun"));
        }
    }

    @Test
    void stop_waits_for_the_job_that_runs() {
        var begun = new CountDownLatch(1);
        var handler = new JobHandler<>(Note.KIND, note -> {
            begun.countDown();
            pause(Duration.ofMillis(300));
            done.add(note.text());
        });
        try (var jobs = world(JobWorld.POLLING, handler).start()) {
            jobs.outbox.send(Note.KIND, "1", new Note("finished"));
            Await.until(DEADLINE, () -> begun.getCount() == 0);
        }

        assertThat(done).containsExactly("finished");
        assertThat(world(JobWorld.POLLING, handler).list.page(FIRST_PAGE).items())
                .isEmpty();
    }

    @Test
    void recurring_job_recurs_even_after_a_failure() {
        var runs = new AtomicInteger();
        var job = new RecurringJob("test.recurring", Duration.ofMillis(20), () -> {
            if (runs.incrementAndGet() == 1) throw new IllegalStateException("once");
        });

        try (var _ = new JobWorld(database.dataSource(), JobWorld.POLLING, List.of(), job).start()) {
            Await.until(DEADLINE, () -> runs.get() >= 3);
        }
    }

    @Test
    void list_comes_in_pages() {
        var jobs = world(JobWorld.POLLING, noting);
        for (var number = 1; number <= 5; number++) jobs.outbox.send(Note.KIND, "no " + number, new Note("waits"));

        var first = jobs.list.page(new PageRequest(3, null));
        var second = jobs.list.page(new PageRequest(3, first.nextCursor()));

        assertThat(first.items()).extracting(JobRow::instance).containsExactly("no 1", "no 2", "no 3");
        assertThat(second.items()).extracting(JobRow::instance).containsExactly("no 4", "no 5");
        assertThat(second.nextCursor()).isNull();
        assertThat(first.items().getFirst().name()).isEqualTo("test.note");
        assertThatThrownBy(() -> jobs.list.page(new PageRequest(3, Cursor.encode("yesterday x y"))))
                .isInstanceOf(Refusal.class);
    }

    private JobWorld world(JobSettings settings, JobHandler<?> handler) {
        return new JobWorld(database.dataSource(), settings, List.of(handler));
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw new AssertionError("The stop did not wait", e);
        }
    }
}
