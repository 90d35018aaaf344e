package world.azora.app.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import world.azora.app.bench.LedgerBenchReport.Cell;

/** The same call again and again from many virtual threads, each with its own, seeded chance. */
record Load(int callers, Duration duration) {
    private static final int AT_ONCE_MAX = 16;

    Result run(Consumer<RandomGenerator> call) throws InterruptedException {
        var end = System.nanoTime() + duration.toNanos();
        var chance = new SplittableRandom(System.nanoTime());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<long[]>> running = IntStream.range(0, callers)
                    .mapToObj(_ -> chance.split())
                    .map(own -> threads.submit(() -> until(end, own, call)))
                    .toList();
            var times = new ArrayList<long[]>();
            for (var one : running) times.add(one.get());
            return new Result(
                    duration,
                    times.stream().flatMapToLong(Arrays::stream).sorted().toArray());
        } catch (ExecutionException e) {
            throw new IllegalStateException("A call failed", e.getCause());
        }
    }

    private static long[] until(long end, RandomGenerator random, Consumer<RandomGenerator> call) {
        var times = new long[1 << 10];
        var count = 0;
        for (var start = System.nanoTime(); start < end; count++) {
            call.accept(random);
            if (count == times.length) times = Arrays.copyOf(times, 2 * count);
            var now = System.nanoTime();
            times[count] = now - start;
            start = now;
        }
        return Arrays.copyOf(times, count);
    }

    /** Once for each number, some at a time. */
    static void each(IntStream numbers, IntConsumer work) throws InterruptedException {
        var free = new Semaphore(AT_ONCE_MAX);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number : numbers.toArray()) {
                free.acquire();
                threads.execute(() -> {
                    work.accept(number);
                    free.release();
                });
            }
        }
    }

    /** How long each call took, in nanoseconds, sorted. */
    @SuppressWarnings("ArrayRecordComponent")
    record Result(Duration duration, long[] nanos) {
        Cell cell(String way, String load, int callers) {
            var perSecond = Math.round(nanos.length / (duration.toNanos() / 1e9));
            return new Cell(way, load, callers, perSecond, millis(0.50), millis(0.99), 0);
        }

        private double millis(double share) {
            if (nanos.length == 0) return 0;
            return Math.round(nanos[(int) (share * (nanos.length - 1))] / 1e4) / 1e2;
        }
    }
}
