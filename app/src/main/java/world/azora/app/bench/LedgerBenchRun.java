package world.azora.app.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import world.azora.app.bench.LedgerBench.Measured;
import world.azora.app.bench.LedgerBench.Place;
import world.azora.app.bench.LedgerBenchReport.Cell;
import world.azora.app.bench.LedgerBenchReport.Memory;
import world.azora.app.config.Setting;
import world.azora.app.server.RunningServer;
import world.azora.app.server.ServerProcess;
import world.azora.ledger.Ledger;
import world.azora.ledger.Postings;
import world.azora.platform.data.DataSettings;
import world.azora.platform.data.Database;
import world.azora.platform.data.DatabaseAddress;
import world.azora.platform.data.FairDataSource;

/**
 * The same installation in turn as a server in this process, whose ledger is called as another module calls it, and as one
 * in a process of its own, which is called by HTTP from this one.
 */
final class LedgerBenchRun {
    /** So many transfers in a request of many: as many as it may have. */
    private static final int LINES = Postings.TRANSFERS_MAX;

    /**
     * How much, and for how long.
     *
     * @param warmUp how long callers in this process, and each way by HTTP, run before anything counts
     * @param size how many transfers the table has when everything is measured again; 0 for not again
     */
    record Plan(int accounts, Duration perCell, Duration warmUp, long size) {}

    private final Plan plan;
    private final TemporaryFolder folder;
    private final Consumer<String> progress;

    LedgerBenchRun(Plan plan, TemporaryFolder folder, Consumer<String> progress) {
        this.plan = plan;
        this.folder = folder;
        this.progress = progress;
    }

    private record Figures(Measured here, LedgerByHttp.Figures byHttp) {
        List<Cell> cells() {
            return Stream.concat(here.cells().stream(), byHttp.cells().stream()).toList();
        }
    }

    LedgerBenchReport run() throws IOException, InterruptedException {
        var before = new Figures(here(bench -> bench.run(plan.warmUp, plan.perCell)), byHttp(true));
        var after = before;
        if (plan.size > 0) {
            here(bench -> bench.fill(plan.size));
            after = new Figures(here(bench -> bench.run(plan.warmUp, plan.perCell)), byHttp(false));
        }
        var bytes = before.here.bytesBefore();
        return new LedgerBenchReport(
                before.cells(),
                plan.size,
                plan.size == 0 ? List.of() : after.cells(),
                here(bench -> bench.books(bytes)),
                new Memory(after.here.heapMiB(), after.byHttp.rssMiB()));
    }

    private interface Part<T> {
        T of(LedgerBench bench) throws IOException, InterruptedException;
    }

    private <T> T here(Part<T> part) throws IOException, InterruptedException {
        var settings = Map.of(Setting.AZORA_PORT, "0", Setting.AZORA_RATE_LIMITS, "off");
        var loader = Thread.currentThread().getContextClassLoader();
        try (var server = RunningServer.start(folder.installation(settings));
                var ownersPool = new FairDataSource(owner(server), server.bean(DataSettings.class))) {
            var place = new Place(server.bean(Ledger.class), ownersPool, owner(server));
            return part.of(new LedgerBench(place, plan.accounts, progress));
        } finally {
            // A server leaves its own behind, which finds nothing any more when the next one starts.
            Thread.currentThread().setContextClassLoader(loader);
        }
    }

    /** The baseline makes a schema of its own, which the application may not. */
    private static DatabaseAddress owner(RunningServer server) {
        return server.bean(Database.class).roles().owner().orElseThrow();
    }

    private LedgerByHttp.Figures byHttp(boolean isFirst) {
        try (var server = ServerProcess.start(folder.path(), List.of("run"), Map.of("AZORA_RATE_LIMITS", "off"))) {
            var load = new LedgerByHttp.Plan(LINES, plan.warmUp, plan.perCell);
            return new LedgerByHttp(new BenchAccounts(plan.accounts), load, progress).run(server, isFirst);
        }
    }
}
