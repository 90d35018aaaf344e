package world.azora.app.bench;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import world.azora.app.server.ServerProcess;

/** One kind of request through the public door of a server of its own, beside the JDK's own web server. */
abstract class DoorBench implements Benchmark {
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(8);
    private static final int BASELINE_CONNECTIONS = 64;

    /** The callers of the load, each with whatever it needs to be let in. */
    abstract HttpLoad load(ServerProcess server);

    @Override
    public ObjectNode run(Consumer<String> progress) {
        var figures = JsonMapper.shared().createObjectNode();
        try (var folder = new TemporaryFolder("azora-" + name());
                var server = ServerProcess.start(folder.path(), List.of("run"), Map.of("AZORA_RATE_LIMITS", "off"))) {
            progress.accept("warming up");
            var load = load(server);
            load.run(WARM_UP);
            progress.accept("measuring");
            put(figures, name(), load.run(MEASURED));
        }
        progress.accept("baseline: the JDK's web server");
        try (var plain = new PlainServer()) {
            var load = HttpLoad.same(plain.address(), "/", "", BASELINE_CONNECTIONS);
            load.run(WARM_UP.dividedBy(5));
            put(figures, "baseline", load.run(MEASURED.dividedBy(2)));
        }
        figures.put(
                "ratioToBaseline",
                figures.at("/" + name() + "/perSecond").asDouble()
                        / figures.at("/baseline/perSecond").asDouble());
        return figures;
    }

    @Override
    public void print(ObjectNode figures, PrintWriter out) {
        out.printf("%-10s %12s %10s %10s %8s%n", "", "requests/s", "p50 ms", "p99 ms", "errors");
        for (var row : List.of(name(), "baseline"))
            out.printf(
                    "%-10s %,12.0f %10.2f %10.2f %8d%n",
                    row,
                    figures.path(row).path("perSecond").asDouble(),
                    figures.path(row).path("p50Micros").asLong() / 1e3,
                    figures.path(row).path("p99Micros").asLong() / 1e3,
                    figures.path(row).path("errors").asLong());
        out.printf(
                "ratio to the baseline  %.3f%n", figures.path("ratioToBaseline").asDouble());
    }

    private static void put(ObjectNode figures, String name, HttpLoad.Figures measured) {
        figures.set(name, JsonMapper.shared().<ObjectNode>valueToTree(measured));
    }
}
