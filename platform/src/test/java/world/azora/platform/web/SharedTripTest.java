package world.azora.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** Many callers, few trips, and to each its own answer. */
final class SharedTripTest {
    private static final int POISON = 13;

    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    private final Semaphore departures = new Semaphore(0);
    private final SharedTrip<Integer, Integer> trips = new SharedTrip<>(this::go);
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    private List<Integer> go(List<Integer> questions) {
        departures.acquireUninterruptibly();
        sizes.add(questions.size());
        if (questions.contains(POISON)) throw new DataIntegrityViolationException("not this one");
        if (questions.contains(-1)) throw new IllegalStateException("the database is gone");
        return questions.stream().map(number -> 2 * number).toList();
    }

    @AfterEach
    void stop() {
        // A test that failed has left some waiting.
        departures.release(1_000);
        callers.close();
    }

    @Test
    void lone_caller_goes_alone_and_at_once() {
        departures.release(2);

        assertThat(trips.ask(3)).isEqualTo(6);
        assertThat(trips.ask(4)).isEqualTo(8);
        assertThat(sizes).containsExactly(1, 1);
    }

    @Test
    void those_who_come_meanwhile_go_together() throws Exception {
        var answers = askWhileOneIsOnTheWay(IntStream.range(100, 200));
        departures.release(2);

        for (var number = 0; number < 100; number++)
            assertThat(answers.get(number).get(5, TimeUnit.SECONDS)).isEqualTo(2 * (number + 100));
        assertThat(sizes).containsExactly(1, 100);
    }

    @Test
    void more_than_one_trip_can_take_are_all_answered() throws Exception {
        var answers = askWhileOneIsOnTheWay(IntStream.range(100, 700));
        departures.release(10);

        for (var number = 0; number < 600; number++)
            assertThat(answers.get(number).get(5, TimeUnit.SECONDS)).isEqualTo(2 * (number + 100));
        assertThat(sizes).containsExactly(1, 256, 256, 88);
    }

    @Test
    void what_the_database_does_not_take_fails_for_its_own_caller_only() throws Exception {
        var answers = askWhileOneIsOnTheWay(IntStream.range(10, 16));
        departures.release(20);

        for (var number = 10; number < 16; number++) {
            var answer = answers.get(number - 10);
            if (number == POISON)
                assertThatThrownBy(() -> answer.get(5, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .hasRootCauseInstanceOf(DataIntegrityViolationException.class);
            else assertThat(answer.get(5, TimeUnit.SECONDS)).isEqualTo(2 * number);
        }
    }

    @Test
    void trip_that_fails_fails_for_all_who_took_it_and_the_next_goes() throws Exception {
        var answers = askWhileOneIsOnTheWay(IntStream.of(-1, 1));
        departures.release(3);

        for (var answer : answers)
            assertThatThrownBy(() -> answer.get(5, TimeUnit.SECONDS))
                    .hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(trips.ask(5)).isEqualTo(10);
    }

    private List<Future<Integer>> askWhileOneIsOnTheWay(IntStream questions) throws InterruptedException {
        callers.execute(() -> trips.ask(0));
        // It has left the queue and waits for its departure.
        while (!departures.hasQueuedThreads()) TimeUnit.MILLISECONDS.sleep(1);
        var answers = new ArrayList<Future<Integer>>();
        for (var question : questions.toArray()) {
            var before = trips.waiting();
            answers.add(callers.submit(() -> trips.ask(question)));
            while (trips.waiting() == before) TimeUnit.MILLISECONDS.sleep(1);
        }
        return answers;
    }
}
