package world.azora.app.bench;

import java.util.List;

/**
 * What was measured.
 *
 * @param whole whether the chain still verified after all of it
 * @param bytesPerTransfer by which the tables of the ledger and their indexes grew
 * @param heapMiB that client and server together used in the end, in one Java process
 */
public record LedgerBenchReport(List<Cell> cells, boolean whole, long bytesPerTransfer, long heapMiB) {
    public LedgerBenchReport {
        cells = List.copyOf(cells);
    }

    /**
     * One way under one load.
     *
     * @param way {@code ledger}, {@code five statements} or {@code pgbench}
     * @param load {@code uniform} or {@code hot}
     * @param p50Millis half of the calls took no longer
     */
    public record Cell(String way, String load, int callers, long perSecond, double p50Millis, double p99Millis) {}

    /** How many times the faster of the five-statement ways the ledger did on a hot account with 64 callers. */
    public double hotRatio() {
        return ratio("hot");
    }

    /** The same between any two accounts. */
    public double uniformRatio() {
        return ratio("uniform");
    }

    private double ratio(String load) {
        var baseline = cells.stream()
                .filter(cell -> cell.load.equals(load) && !cell.way.equals("ledger"))
                .mapToLong(Cell::perSecond)
                .max()
                .orElseThrow();
        var ours = cells.stream()
                .filter(cell -> cell.load.equals(load) && cell.way.equals("ledger") && cell.callers == 64)
                .mapToLong(Cell::perSecond)
                .max()
                .orElseThrow();
        return Math.round(10.0 * ours / baseline) / 10.0;
    }

    /** For a person. */
    public String table() {
        var text = new StringBuilder();
        text.append("%-16s %-8s %8s %12s %10s %10s%n"
                .formatted("way", "load", "callers", "transfers/s", "p50 ms", "p99 ms"));
        for (var cell : cells) {
            text.append("%-16s %-8s %8d %,12d %10.2f %10.2f%n"
                    .formatted(cell.way, cell.load, cell.callers, cell.perSecond, cell.p50Millis, cell.p99Millis));
        }
        text.append("64 callers: hot %.1f, uniform %.1f times the faster five-statement way%n"
                .formatted(hotRatio(), uniformRatio()));
        text.append("growth: %d bytes per transfer; heap: %d MiB%n".formatted(bytesPerTransfer, heapMiB));
        text.append("chain: %s%n".formatted(whole ? "whole" : "BROKEN"));
        return text.toString();
    }
}
