package world.azora.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import world.azora.app.bench.LedgerBenchRun.Plan;

/**
 * The ledger's transfers per second in a temporary home folder: first with callers in the server's own process, then by
 * HTTP from another; and, if a size is given, both again with so many transfers in the table.
 */
final class LedgerBenchmark implements Benchmark {
    private static final int ACCOUNTS = 10_000;
    private static final Duration PER_CELL = Duration.ofSeconds(5);
    private static final Duration WARM_UP = Duration.ofSeconds(25);

    private final long size;

    /** @param size how many transfers the table has when everything is measured again; 0 for not again */
    LedgerBenchmark(long size) {
        this.size = size;
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public String purpose() {
        return "Transfers per second, uniform and hot, by 1, 64 and 1,024 callers and by HTTP, beside pgbench.";
    }

    @Override
    public Optional<Benchmark> ofSize(long wanted) {
        return Optional.of(new LedgerBenchmark(wanted));
    }

    @Override
    public ObjectNode run(Consumer<String> progress) {
        try (var folder = new TemporaryFolder("azora-ledger")) {
            var plan = new Plan(ACCOUNTS, PER_CELL, WARM_UP, size);
            var report = new LedgerBenchRun(plan, folder, progress).run();
            var figures = JsonMapper.shared().<ObjectNode>valueToTree(report);
            figures.set("falls", JsonMapper.shared().valueToTree(report.falls()));
            return figures.put("hotRatio", report.ratio("hot"))
                    .put("uniformRatio", report.ratio("uniform"))
                    .put("table", report.table())
                    .put("held", report.held());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void print(ObjectNode figures, PrintWriter out) {
        out.println(figures.path("table").asString());
    }
}
