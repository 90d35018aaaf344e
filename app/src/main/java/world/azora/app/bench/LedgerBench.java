package world.azora.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import world.azora.app.bench.LedgerBenchReport.Cell;
import world.azora.kernel.Amount;
import world.azora.kernel.IdSource;
import world.azora.ledger.Account;
import world.azora.ledger.AccountId;
import world.azora.ledger.AccountKind;
import world.azora.ledger.Ledger;
import world.azora.ledger.LedgerId;
import world.azora.ledger.Transfer;
import world.azora.ledger.TransferId;
import world.azora.ledger.TransferOutcome;
import world.azora.platform.data.DatabaseAddress;

/**
 * Transfers per second of the ledger beside the usual way (two rows locked, two updated, one inserted), on the same
 * database in the same run. It fills the ledger {@code bench-…} and the schema {@code bench}: not for books that are
 * needed.
 */
public final class LedgerBench {
    /** Between any two of these accounts, or from one of them to any other. */
    private static final int ACCOUNTS = 10_000;

    private static final int[] CALLERS = {64, 1024};
    private static final Duration WARM_UP = Duration.ofSeconds(3);

    private final Ledger ledger;
    private final FiveStatementsStore baseline;
    private final GrowthStore growth;
    private final Optional<Pgbench> pgbench;
    private final PrintWriter progress;
    private final LedgerId id;
    private final AccountId hot;
    private final AccountId[] accounts = new AccountId[ACCOUNTS];

    /**
     * The database must be the one that the ledger writes to.
     *
     * @param address how PostgreSQL's own {@code pgbench} can reach the same database; it is left out if not installed
     */
    public LedgerBench(Ledger ledger, DataSource database, Optional<DatabaseAddress> address, PrintWriter progress) {
        this.ledger = ledger;
        this.baseline = new FiveStatementsStore(database, ACCOUNTS);
        this.growth = new GrowthStore(database);
        this.pgbench = address.filter(_ -> Pgbench.isInstalled()).map(known -> new Pgbench(known, ACCOUNTS));
        this.progress = progress;
        var run = new SecureRandom().nextInt(1_000_000_000);
        this.id = new LedgerId("bench-" + run);
        this.hot = AccountId.named(id, "treasury");
    }

    /** Measures each way for so long, uniform and hot. */
    public LedgerBenchReport run(Duration perCell) throws IOException, InterruptedException {
        say("preparing " + ACCOUNTS + " accounts");
        openAccounts();
        baseline.prepare();
        var bytesBefore = growth.bytes();
        measureTransfers(64, false, WARM_UP);

        var cells = new ArrayList<Cell>();
        for (var isHot : new boolean[] {false, true}) {
            cells.add(measureBaseline(isHot, perCell));
            if (pgbench.isPresent()) cells.add(pgbench.get().run(isHot, perCell));
            for (var callers : CALLERS) cells.add(measureTransfers(callers, isHot, perCell));
        }
        cells.add(measureTransfers(1, false, perCell));
        say("verifying the chain");
        var report = ledger.verify(id);
        var bytesPerTransfer = (growth.bytes() - bytesBefore) / report.transfers();
        var heapMiB = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
        baseline.remove();
        return new LedgerBenchReport(cells, report.whole(), bytesPerTransfer, heapMiB);
    }

    private void openAccounts() throws InterruptedException {
        ledger.open(
                Account.named(id, "treasury", AccountKind.EQUITY, Amount.TOKEN).overdrawable());
        Load.each(IntStream.range(0, ACCOUNTS), number -> {
            var account = Account.named(id, "wallet:" + number, AccountKind.LIABILITY, Amount.TOKEN)
                    .overdrawable();
            ledger.open(account);
            accounts[number] = account.id();
        });
    }

    private Cell measureBaseline(boolean isHot, Duration duration) throws InterruptedException {
        say("five statements per transfer, " + word(isHot));
        return new Load(64, duration)
                .run(random -> {
                    var to = random.nextInt(1, ACCOUNTS);
                    baseline.transfer(isHot ? 0 : random.nextInt(to), to);
                })
                .cell("five statements", word(isHot), 64);
    }

    private Cell measureTransfers(int callers, boolean isHot, Duration duration) throws InterruptedException {
        say("ledger, " + callers + " callers, " + word(isHot));
        // The source of chance is each caller's own, so that they do not wait for one another's.
        return new Load(callers, duration)
                .run(random -> {
                    if (!(ledger.transfer(transfer(random, isHot)) instanceof TransferOutcome.Posted))
                        throw new IllegalStateException("Every transfer of this benchmark can be posted");
                })
                .cell("ledger", word(isHot), callers);
    }

    private Transfer transfer(RandomGenerator random, boolean isHot) {
        var to = random.nextInt(1, ACCOUNTS);
        var from = isHot ? hot : accounts[random.nextInt(to)];
        var transferId = new TransferId(new IdSource(Clock.systemUTC(), random).next());
        return new Transfer(
                id, transferId, from, accounts[to], new Amount(1, Amount.TOKEN), "reward", "rwd_" + transferId);
    }

    private static String word(boolean isHot) {
        return isHot ? "hot" : "uniform";
    }

    private void say(String line) {
        progress.println(line);
        progress.flush();
    }
}
