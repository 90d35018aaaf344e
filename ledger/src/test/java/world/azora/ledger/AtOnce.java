package world.azora.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Runs the same thing on many virtual threads that start together. */
final class AtOnce {
    private AtOnce() {}

    static <T> List<T> run(int callers, IntFunction<T> work) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = IntStream.range(0, callers)
                    .mapToObj(number -> threads.submit((Callable<T>) () -> {
                        start.await();
                        return work.apply(number);
                    }))
                    .toList();
            start.countDown();
            var results = new ArrayList<T>();
            for (var one : running) results.add(one.get());
            return results;
        }
    }
}
