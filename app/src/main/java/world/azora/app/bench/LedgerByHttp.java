package world.azora.app.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import world.azora.app.bench.LedgerBenchReport.Cell;
import world.azora.app.server.ServerProcess;

/** The part of the ledger's benchmark that goes through the public door of a server. */
public final class LedgerByHttp {
    private static final int LOG_END = 8_000;

    /**
     * How much, and for how long.
     *
     * @param lines how many transfers a request of many has
     * @param warmUp how long each of the two ways runs before it counts
     */
    public record Plan(int lines, Duration warmUp, Duration perCell) {}

    /** What was seen, and what memory the server had in the end. */
    public record Figures(List<Cell> cells, long rssMiB) {
        public Figures {
            cells = List.copyOf(cells);
        }
    }

    private final BenchAccounts accounts;
    private final Plan plan;
    private final Consumer<String> progress;

    /** The accounts are open already. */
    public LedgerByHttp(BenchAccounts accounts, Plan plan, Consumer<String> progress) {
        this.accounts = accounts;
        this.plan = plan;
        this.progress = progress;
    }

    /** Measures; the first time at an installation a treasurer is made, later ones sign in. */
    public Figures run(ServerProcess server, boolean isFirst) {
        progress.accept("by HTTP: warming up");
        var anybody = server.api();
        var session = isFirst
                ? Newcomer.treasury(anybody, anybody.asSystem(server.serviceToken()))
                : Newcomer.treasuryAgain(anybody);
        var transfers = new HttpTransfers(server.address(), session.headers(), accounts, plan.lines);
        transfers.single(false, plan.warmUp);
        transfers.bulk(false, plan.warmUp);
        progress.accept("by HTTP: measuring");
        var rounds = new ArrayList<List<Cell>>();
        for (var round = 0; round < LedgerBench.ROUNDS; round++) rounds.add(measure(transfers));
        var cells = Cell.medians(rounds);
        cells.forEach(cell -> progress.accept(cell.line()));
        if (cells.stream().anyMatch(cell -> cell.errors() > 0))
            progress.accept("the server's log ends:\n" + end(server));
        return new Figures(cells, ProcessMemory.rssMiB(server.pid()));
    }

    private List<Cell> measure(HttpTransfers transfers) {
        return List.of(
                transfers.single(false, plan.perCell),
                transfers.single(true, plan.perCell),
                transfers.bulk(false, plan.perCell),
                transfers.bulk(true, plan.perCell));
    }

    private static String end(ServerProcess server) {
        var log = server.log();
        return log.substring(Math.max(0, log.length() - LOG_END));
    }
}
