package world.azora.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import world.azora.app.config.Setting;
import world.azora.app.server.RunningServer;
import world.azora.ledger.Ledger;
import world.azora.platform.data.DataSettings;
import world.azora.platform.data.Database;
import world.azora.platform.data.DatabaseAddress;
import world.azora.platform.data.FairDataSource;

/** The ledger's transfers per second, on a server of its own in a temporary home folder. */
final class LedgerBenchmark implements Benchmark {
    private static final Duration PER_CELL = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public String purpose() {
        return "Transfers per second, uniform and hot, for 64 and 1,024 callers, beside pgbench on the same database.";
    }

    @Override
    public ObjectNode run(PrintWriter progress) {
        try (var folder = new TemporaryFolder("azora-ledger");
                var server = RunningServer.start(
                        folder.installation(Map.of(Setting.AZORA_PORT, "0", Setting.AZORA_RATE_LIMITS, "off")));
                var ownersPool = new FairDataSource(owner(server), server.bean(DataSettings.class))) {
            var bench = new LedgerBench(server.bean(Ledger.class), ownersPool, Optional.of(owner(server)), progress);
            var report = bench.run(PER_CELL);
            return JsonMapper.shared()
                    .<ObjectNode>valueToTree(report)
                    .put("hotRatio", report.hotRatio())
                    .put("uniformRatio", report.uniformRatio())
                    .put("table", report.table())
                    .put("held", report.whole());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    // The tables that it is compared with are made and removed, which the application may not do.
    private static DatabaseAddress owner(RunningServer server) {
        return server.bean(Database.class).roles().owner().orElseThrow();
    }

    @Override
    public void print(ObjectNode figures, PrintWriter out) {
        out.println(figures.path("table").asString());
    }
}
