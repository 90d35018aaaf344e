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
import world.azora.platform.data.Database;
import world.azora.platform.data.FairDataSource;

/**
 * The same installation in turn as a server in this process, whose ledger is called as another module calls it, and as one
 * in a process of its own, which is called by HTTP from this one.
 */
final class LedgerBenchRun {
    /**
     * How much, and for how long.
     *
     * @param size how many transfers the table has when everything is measured again; 0 for not again
     */
    record Plan(int accounts, Duration perCell, Duration httpWarmUp, long size) {}

    private final Plan plan;
    private final TemporaryFolder folder;
    private final Consumer<String> progress;

    LedgerBenchRun(Plan plan, TemporaryFolder folder, Consumer<String> progress) {
        this.plan = plan;
        this.folder = folder;
        this.progress = progress;
    }

    private record Figures(Measured here, ByHttp byHttp) {
        List<Cell> cells() {
            return Stream.concat(here.cells().stream(), byHttp.cells.stream()).toList();
        }
    }

    LedgerBenchReport run() throws IOException, InterruptedException {
        var before = new Figures(here(bench -> bench.run(plan.perCell)), byHttp(true));
        var after = before;
        if (plan.size > 0) {
            here(bench -> bench.fill(plan.size));
            after = new Figures(here(bench -> bench.run(plan.perCell)), byHttp(false));
        }
        var bytes = before.here.bytesBefore();
        return new LedgerBenchReport(
                before.cells(),
                plan.size,
                plan.size == 0 ? List.of() : after.cells(),
                here(bench -> bench.books(bytes)),
                new Memory(after.here.heapMiB(), after.byHttp.rssMiB));
    }

    private interface Part<T> {
        T of(LedgerBench bench) throws IOException, InterruptedException;
    }

    private <T> T here(Part<T> part) throws IOException, InterruptedException {
        var settings = Map.of(Setting.AZORA_PORT, "0", Setting.AZORA_RATE_LIMITS, "off");
        var loader = Thread.currentThread().getContextClassLoader();
        try (var server = RunningServer.start(folder.installation(settings))) {
            var place = new Place(
                    server.bean(Ledger.class),
                    server.bean(FairDataSource.class),
                    server.bean(Database.class).address());
            return part.of(new LedgerBench(place, plan.accounts, progress));
        } finally {
            // A server leaves its own behind, which finds nothing any more when the next one starts.
            Thread.currentThread().setContextClassLoader(loader);
        }
    }

    private record ByHttp(List<Cell> cells, long rssMiB) {}

    private ByHttp byHttp(boolean isFirst) {
        try (var server = ServerProcess.start(folder.path(), List.of("run"), Map.of("AZORA_RATE_LIMITS", "off"))) {
            progress.accept("by HTTP: warming up");
            var anybody = server.api();
            var session = isFirst
                    ? Newcomer.treasury(anybody, anybody.asSystem(server.serviceToken()))
                    : Newcomer.treasuryAgain(anybody);
            var transfers = new HttpTransfers(server.address(), session.headers(), new BenchAccounts(plan.accounts));
            transfers.single(false, plan.httpWarmUp);
            transfers.bulk(false, plan.httpWarmUp);
            progress.accept("by HTTP: measuring");
            var cells = List.of(
                    transfers.single(false, plan.perCell),
                    transfers.single(true, plan.perCell),
                    transfers.bulk(false, plan.perCell),
                    transfers.bulk(true, plan.perCell));
            cells.forEach(cell -> progress.accept(cell.line()));
            return new ByHttp(cells, ProcessMemory.rssMiB(server.pid()));
        }
    }
}
