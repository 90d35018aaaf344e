package world.azora.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Callers who come at the same moment share one trip to the database and one wait for its disk. Whoever finds nobody on
 * the way goes at once, alone; those who come meanwhile gather, and go together when that trip is over. So nobody waits for
 * company, and a hundred at a time cost little more than one.
 *
 * @param <Q> what a caller brings
 * @param <A> what it is told; an answer for each question, in their order
 */
final class SharedTrip<Q, A> {
    /** The last one of a larger trip would wait longer than for the next. */
    private static final int TOGETHER_MAX = 256;

    private final Function<List<Q>, List<A>> trip;
    private final BlockingQueue<Passenger<Q, A>> waiting = new LinkedBlockingQueue<>();
    private final AtomicBoolean isOnTheWay = new AtomicBoolean();

    SharedTrip(Function<List<Q>, List<A>> trip) {
        this.trip = trip;
    }

    private record Passenger<Q, A>(Q question, CompletableFuture<A> answer) {}

    /** Returns when the trip that took the question is over; throws what that trip threw. */
    A ask(Q question) {
        var passenger = new Passenger<Q, A>(question, new CompletableFuture<>());
        waiting.add(passenger);
        if (isOnTheWay.compareAndSet(false, true)) {
            goOnce();
            // Others may gather without end: they must not keep this caller from its answer.
            if (!waiting.isEmpty() && isOnTheWay.compareAndSet(false, true)) Thread.startVirtualThread(this::goOn);
        }
        try {
            return passenger.answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException why ? why : failed;
        }
    }

    /** How many gather at this moment. */
    int waiting() {
        return waiting.size();
    }

    private void goOn() {
        do goOnce();
        // Whoever came between the last look and the end of the trip has seen us on the way, and waits for us.
        while (!waiting.isEmpty() && isOnTheWay.compareAndSet(false, true));
    }

    private void goOnce() {
        try {
            var together = new ArrayList<Passenger<Q, A>>();
            waiting.drainTo(together, TOGETHER_MAX);
            if (!together.isEmpty()) go(together);
        } finally {
            isOnTheWay.set(false);
        }
    }

    private void go(List<Passenger<Q, A>> together) {
        try {
            var answers = trip.apply(together.stream().map(Passenger::question).toList());
            for (var index = 0; index < together.size(); index++)
                together.get(index).answer.complete(answers.get(index));
        } catch (DataIntegrityViolationException refused) {
            // The others must not suffer for the one that the database does not take.
            if (together.size() > 1) together.forEach(one -> go(List.of(one)));
            else fail(together, refused);
        } catch (RuntimeException | Error failed) {
            fail(together, failed);
        }
    }

    private static <Q, A> void fail(List<Passenger<Q, A>> together, Throwable why) {
        together.forEach(one -> one.answer.completeExceptionally(why));
    }
}
