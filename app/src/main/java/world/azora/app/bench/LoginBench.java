package world.azora.app.bench;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import world.azora.app.bench.HttpLoad.Figures;
import world.azora.app.server.ServerProcess;

/** Sign-ins, which cost a password hash each, and how fast the reads of others stay beside them. */
final class LoginBench implements Benchmark {
    static final int SIGN_INS_AT_ONCE = 8;
    private static final int READERS = 4;

    /** Reads come at this pace, as people's do: readers that never pause would only share out the processor. */
    private static final Duration READ_PAUSE = Duration.ofMillis(10);

    private static final Duration WARM_UP = Duration.ofSeconds(25);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final double LOGINS_PER_SECOND_MIN = 60;
    private static final long READ_P99_MICROS_MAX = 100_000;

    @Override
    public String name() {
        return "login";
    }

    @Override
    public String purpose() {
        return "Sign-ins per second over 8 connections (Argon2id, 19 MiB, 2 passes), and reads beside them.";
    }

    @Override
    public ObjectNode run(Consumer<String> progress) {
        var figures = JsonMapper.shared().createObjectNode();
        try (var folder = new TemporaryFolder("azora-login");
                var server = ServerProcess.start(folder.path(), List.of("run"), Map.of("AZORA_RATE_LIMITS", "off"))) {
            progress.accept("warming up");
            var school = School.open(server.api(), server.serviceToken(), SIGN_INS_AT_ONCE);
            var signIn = signIns(server.address());
            var reads = HttpLoad.same(
                            server.address(),
                            "/api/v1/me",
                            school.learners().getLast().headers(),
                            READERS)
                    .pausing(READ_PAUSE);
            beside(signIn, reads, WARM_UP);
            progress.accept("measuring reads alone");
            put(figures, "readAlone", reads.run(MEASURED));
            progress.accept("measuring sign-ins with reads beside them");
            var both = beside(signIn, reads, MEASURED);
            put(figures, "login", both.signIns());
            put(figures, "readBeside", both.reads());
            figures.put("held", holds(both));
        }
        return figures;
    }

    @Override
    public void print(ObjectNode figures, PrintWriter out) {
        out.printf("%-12s %12s %10s %10s %8s%n", "", "per second", "p50 ms", "p99 ms", "errors");
        for (var name : List.of("login", "readBeside", "readAlone")) {
            var row = figures.path(name);
            out.printf(
                    "%-12s %,12.1f %10.2f %10.2f %8d%n",
                    name,
                    row.path("perSecond").asDouble(),
                    row.path("p50Micros").asLong() / 1e3,
                    row.path("p99Micros").asLong() / 1e3,
                    row.path("errors").asLong());
        }
        out.printf(
                "wanted: %.0f sign-ins/s, reads' p99 below %d ms: %s%n",
                LOGINS_PER_SECOND_MIN,
                READ_P99_MICROS_MAX / 1_000,
                figures.path("held").asBoolean() ? "held" : "not held");
    }

    private record Both(Figures signIns, Figures reads) {}

    private static Both beside(HttpLoad signIns, HttpLoad reads, Duration duration) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = threads.submit(() -> reads.run(duration));
            return new Both(signIns.run(duration), reading.get());
        } catch (ExecutionException e) {
            throw new IllegalStateException("The load could not be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static boolean holds(Both both) {
        return both.signIns().perSecond() >= LOGINS_PER_SECOND_MIN
                && both.reads().p99Micros() < READ_P99_MICROS_MAX
                && both.signIns().errors() == 0
                && both.reads().errors() == 0;
    }

    /** Sign-ins of newcomers, each of another: the same one eight times at once would be taken for guessing. */
    static HttpLoad signIns(URI server) {
        var bodies = IntStream.range(0, SIGN_INS_AT_ONCE)
                .mapToObj(number -> Map.of("email", School.emailOf(number), "password", Newcomer.PASSWORD))
                .map(JsonMapper.shared()::writeValueAsString)
                .toList();
        return HttpLoad.posts(server, "/api/v1/auth/login", bodies);
    }

    private static void put(ObjectNode figures, String name, Figures measured) {
        figures.set(name, JsonMapper.shared().<ObjectNode>valueToTree(measured));
    }
}
