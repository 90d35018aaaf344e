package world.azora.app.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import world.azora.app.bench.LedgerBenchReport.Books;
import world.azora.app.bench.LedgerBenchReport.Cell;
import world.azora.ledger.Ledger;
import world.azora.ledger.TransferOutcome;
import world.azora.platform.data.DatabaseAddress;

/**
 * Transfers per second of the ledger beside the usual way (two rows locked, two updated, one inserted), on the same
 * database in the same run. It fills the platform's ledger and the schema {@code bench}: not for books that are needed.
 */
final class LedgerBench {
    /** How often all ways are measured in turn. */
    static final int ROUNDS = 3;

    private static final int[] CALLERS = {64, 1024};
    private static final long FILL_PROGRESS_SECONDS = 10;

    private final Ledger ledger;
    private final BenchAccounts accounts;
    private final FiveStatementsStore baseline;
    private final GrowthStore growth;
    private final int count;
    private final Optional<Pgbench> pgbench;
    private final Consumer<String> progress;

    /** What is measured, and where. */
    record Place(Ledger ledger, DataSource database, DatabaseAddress address) {}

    /** PostgreSQL's own {@code pgbench} is left out if it is not installed. */
    LedgerBench(Place place, int count, Consumer<String> progress) {
        this.ledger = place.ledger;
        this.accounts = new BenchAccounts(count);
        this.count = count;
        this.baseline = new FiveStatementsStore(place.database, count);
        this.growth = new GrowthStore(place.database);
        this.pgbench = Pgbench.isInstalled() ? Optional.of(new Pgbench(place.address, count)) : Optional.empty();
        this.progress = progress;
    }

    /**
     * What came of it.
     *
     * @param bytesBefore that the ledger took on disk
     * @param heapMiB that callers and server together used in the end, in one Java process
     */
    record Measured(List<Cell> cells, long bytesBefore, long heapMiB) {}

    /** Measures each way in each round for so long; before that the ledger alone, which does not count. */
    Measured run(Duration warmUp, Duration perCell) throws IOException, InterruptedException {
        prepare();
        var bytesBefore = growth.bytes();
        progress.accept("warming up");
        for (var callers : CALLERS) measureTransfers(callers, false, warmUp.dividedBy(CALLERS.length));
        var cells = new ArrayList<Cell>();
        for (var isHot : new boolean[] {false, true}) cells.addAll(measureInRounds(isHot, perCell));
        baseline.remove();
        cells.forEach(cell -> progress.accept(cell.line()));
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
        return new Measured(cells, bytesBefore, heap);
    }

    private List<Cell> measureInRounds(boolean isHot, Duration perCell) throws IOException, InterruptedException {
        var rounds = new ArrayList<List<Cell>>();
        for (var round = 0; round < ROUNDS; round++) rounds.add(measure(isHot, perCell));
        return Cell.medians(rounds);
    }

    private List<Cell> measure(boolean isHot, Duration perCell) throws IOException, InterruptedException {
        var cells = new ArrayList<Cell>();
        cells.add(measureBaseline(isHot, perCell));
        if (pgbench.isPresent()) cells.add(pgbench.get().run(isHot, perCell));
        for (var callers : CALLERS) cells.add(measureTransfers(callers, isHot, perCell));
        if (!isHot) cells.add(measureTransfers(1, false, perCell));
        return cells;
    }

    private void prepare() throws InterruptedException {
        progress.accept("preparing " + count + " accounts");
        accounts.open(ledger::open);
        baseline.prepare();
    }

    /** Posts until there are so many transfers; says how many it took. */
    long fill(long size) throws InterruptedException {
        var missing = Math.max(0, size - growth.transfers());
        new LedgerFill(ledger, accounts, progress, FILL_PROGRESS_SECONDS).post(missing);
        return missing;
    }

    /** Recomputes the whole ledger. */
    Books books(long bytesBefore) {
        progress.accept("verifying the chain");
        var chain = ledger.verify(accounts.ledger());
        var isEven = ledger.trialBalance(accounts.ledger()).isEven();
        var bytesPerTransfer = (growth.bytes() - bytesBefore) / Math.max(1, chain.transfers());
        return new Books(chain.transfers(), chain.whole() && isEven, bytesPerTransfer);
    }

    private Cell measureBaseline(boolean isHot, Duration duration) throws InterruptedException {
        progress.accept("five statements per transfer, " + word(isHot));
        return new Load(64, duration)
                .run(random -> {
                    var to = random.nextInt(1, count);
                    baseline.transfer(isHot ? 0 : random.nextInt(to), to);
                })
                .cell("five statements", word(isHot), 64);
    }

    private Cell measureTransfers(int callers, boolean isHot, Duration duration) throws InterruptedException {
        progress.accept("ledger, " + callers + " callers, " + word(isHot));
        return new Load(callers, duration)
                .run(random -> {
                    if (!(ledger.transfer(accounts.transfer(random, isHot)) instanceof TransferOutcome.Posted))
                        throw new IllegalStateException("Every transfer of this benchmark can be posted");
                })
                .cell("ledger", word(isHot), callers);
    }

    private static String word(boolean isHot) {
        return isHot ? "hot" : "uniform";
    }
}
