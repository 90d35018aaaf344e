package world.azora.app.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import world.azora.app.bench.HttpLoad.Figures;
import world.azora.app.server.ServerProcess;

/** Authenticated reads, beside the JDK's own web server answering a constant; start times; memory. */
final class HttpBench implements Benchmark {
    private static final int CONNECTIONS = 64;
    private static final Duration WARM_UP = Duration.ofSeconds(25);
    private static final Duration MEASURED = Duration.ofSeconds(8);

    @Override
    public String name() {
        return "http";
    }

    @Override
    public String purpose() {
        return "Authenticated reads per second over 64 connections, p50, p99, memory, and start times.";
    }

    @Override
    public ObjectNode run(Consumer<String> progress) {
        var figures = JsonMapper.shared().createObjectNode();
        try (var folder = new TemporaryFolder("azora-http")) {
            var home = folder.path();
            progress.accept("first start, in an empty home folder");
            var cold = start(home);
            figures.put("startColdMillis", cold.millis());
            cold.server().close();
            progress.accept("second start");
            var warm = start(home);
            figures.put("startWarmMillis", warm.millis());
            try (var server = warm.server()) {
                measure(server, figures, progress);
            }
        }
        progress.accept("baseline: the JDK's web server");
        put(figures, "baseline", baseline());
        figures.put(
                "ratioToBaseline",
                figures.at("/read/perSecond").asDouble()
                        / figures.at("/baseline/perSecond").asDouble());
        return figures;
    }

    @Override
    public void print(ObjectNode figures, PrintWriter out) {
        out.printf("%-10s %12s %10s %10s %8s%n", "", "reads/s", "p50 ms", "p99 ms", "errors");
        for (var name : List.of("read", "baseline")) {
            var row = figures.path(name);
            out.printf(
                    "%-10s %,12.0f %10.2f %10.2f %8d%n",
                    name,
                    row.path("perSecond").asDouble(),
                    row.path("p50Micros").asLong() / 1e3,
                    row.path("p99Micros").asLong() / 1e3,
                    row.path("errors").asLong());
        }
        out.printf(
                "ratio to the baseline  %.2f%n", figures.path("ratioToBaseline").asDouble());
        out.printf(
                "start  first %.1f s, second %.1f s; memory (RSS) after the load %d MiB%n",
                figures.path("startColdMillis").asLong() / 1e3,
                figures.path("startWarmMillis").asLong() / 1e3,
                figures.path("rssMiB").asLong());
    }

    private record Started(ServerProcess server, long millis) {}

    private static Started start(Path home) {
        var begin = System.nanoTime();
        var server = ServerProcess.start(home, List.of("run"), Map.of("AZORA_RATE_LIMITS", "off"));
        return new Started(server, (System.nanoTime() - begin) / 1_000_000);
    }

    private static void measure(ServerProcess server, ObjectNode figures, Consumer<String> progress) {
        progress.accept("warming up");
        var school = School.open(server.api(), server.serviceToken(), 1);
        var load = HttpLoad.same(
                server.address(), "/api/v1/me", school.learners().getFirst().headers(), CONNECTIONS);
        load.run(WARM_UP);
        progress.accept("measuring");
        put(figures, "read", load.run(MEASURED));
        figures.put("rssMiB", ProcessMemory.rssMiB(server.pid()));
    }

    private static Figures baseline() {
        try (var plain = new PlainServer()) {
            var load = HttpLoad.same(plain.address(), "/", "", CONNECTIONS);
            load.run(WARM_UP.dividedBy(5));
            return load.run(MEASURED);
        }
    }

    private static void put(ObjectNode figures, String name, Figures measured) {
        figures.set(name, JsonMapper.shared().<ObjectNode>valueToTree(measured));
    }
}
