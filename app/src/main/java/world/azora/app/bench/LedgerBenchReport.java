package world.azora.app.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What was measured.
 *
 * @param cells with hardly anything in the table
 * @param size how many transfers were in it then; 0 if it was not filled
 * @param cellsFull the same ways with so many
 */
public record LedgerBenchReport(List<Cell> cells, long size, List<Cell> cellsFull, Books books, Memory memory) {
    private static final Set<String> BASELINES = Set.of("five statements", "pgbench");

    public LedgerBenchReport {
        cells = List.copyOf(cells);
        cellsFull = List.copyOf(cellsFull);
    }

    /**
     * One way under one load.
     *
     * @param way {@code ledger}, {@code http single}, {@code http bulk}, {@code five statements} or {@code pgbench}
     * @param load {@code uniform} or {@code hot}
     * @param p50Millis half of the calls took no longer; a call of {@code http bulk} is 1,000 transfers
     * @param errors calls that were answered otherwise than they should
     */
    public record Cell(
            String way, String load, int callers, long perSecond, double p50Millis, double p99Millis, long errors) {
        String line() {
            return "%-16s %-8s %8d %,12d %10.2f %10.2f".formatted(way, load, callers, perSecond, p50Millis, p99Millis);
        }

        /** Of several rounds of the same ways in turn, because no machine is equally fast all the time: each way's median. */
        static List<Cell> medians(List<List<Cell>> rounds) {
            return IntStream.range(0, rounds.getFirst().size())
                    .mapToObj(way ->
                            median(rounds.stream().map(round -> round.get(way)).toList()))
                    .toList();
        }

        // What went wrong in any round counts.
        private static Cell median(List<Cell> rounds) {
            var middle = rounds.stream()
                    .sorted(Comparator.comparingLong(Cell::perSecond))
                    .toList()
                    .get(rounds.size() / 2);
            var errors = rounds.stream().mapToLong(Cell::errors).sum();
            return new Cell(
                    middle.way,
                    middle.load,
                    middle.callers,
                    middle.perSecond,
                    middle.p50Millis,
                    middle.p99Millis,
                    errors);
        }

        private boolean isLike(Cell other) {
            return way.equals(other.way) && load.equals(other.load) && callers == other.callers;
        }
    }

    /**
     * The ledger afterwards.
     *
     * @param whole whether chain, entries and balances agree, and the trial balance is even
     * @param bytesPerTransfer by which the tables of the ledger and their indexes grew
     */
    public record Books(long transfers, boolean whole, long bytesPerTransfer) {}

    /**
     * At the end of the load, in MiB.
     *
     * @param heap of callers and server together, where they are in one Java process
     * @param rss of the process that was called by HTTP
     */
    public record Memory(long heap, long rss) {}

    /** By how many percent a way is slower with a full table. */
    public record Fall(String way, String load, int callers, double percent) {}

    /** In the order of the ways. The baselines have tables of their own, which are not filled: they show the machine. */
    List<Fall> falls() {
        return cells.stream()
                .flatMap(cell -> cellsFull.stream()
                        .filter(cell::isLike)
                        .map(full -> new Fall(
                                cell.way,
                                cell.load,
                                cell.callers,
                                rounded(100 * (1 - (double) full.perSecond / cell.perSecond)))))
                .toList();
    }

    /** Whether the books are right and every call was answered as it should be. */
    boolean held() {
        return books.whole
                && cells.stream().allMatch(cell -> cell.errors == 0)
                && cellsFull.stream().allMatch(cell -> cell.errors == 0);
    }

    /** How many times the faster of the five-statement ways a way did under the same load. */
    double ratio(Cell cell) {
        var baseline = cells.stream()
                .filter(other -> other.load.equals(cell.load) && BASELINES.contains(other.way))
                .mapToLong(Cell::perSecond)
                .max()
                .orElseThrow();
        return rounded((double) cell.perSecond / baseline);
    }

    /** That of the ledger with 64 callers. */
    double ratio(String load) {
        return cells.stream()
                .filter(cell -> cell.load.equals(load) && cell.way.equals("ledger") && cell.callers == 64)
                .mapToDouble(this::ratio)
                .max()
                .orElseThrow();
    }

    /** For a person. */
    String table() {
        var text = new StringBuilder();
        text.append("%-16s %-8s %8s %12s %10s %10s %7s%s%n"
                .formatted(
                        "way", "load", "callers", "transfers/s", "p50 ms", "p99 ms", "ratio", size == 0 ? "" : full()));
        for (var cell : cells) text.append(line(cell));
        text.append("64 callers: hot %.1f, uniform %.1f times the faster five-statement way (ratio)%n"
                .formatted(ratio("hot"), ratio("uniform")));
        text.append(
                "growth: %d bytes per transfer; memory: heap %d MiB with the callers, server called by HTTP %d MiB%n"
                        .formatted(books.bytesPerTransfer, memory.heap, memory.rss));
        text.append("books: %,d transfers, chain and balances %s%n"
                .formatted(books.transfers, books.whole ? "whole" : "BROKEN"));
        if (!held()) text.append("not held: %s%n".formatted(books.whole ? "some calls failed" : "the books"));
        return text.toString();
    }

    private String full() {
        return "  with %,d    fall".formatted(size);
    }

    private String line(Cell cell) {
        var full = cellsFull.stream()
                .filter(cell::isLike)
                .findFirst()
                .map(after ->
                        " %,14d %6.1f%%".formatted(after.perSecond, fall(cell).orElse(0.0)))
                .orElse("");
        return "%s %7s%s%n"
                .formatted(cell.line(), BASELINES.contains(cell.way) ? "" : "%.1f".formatted(ratio(cell)), full);
    }

    private Optional<Double> fall(Cell cell) {
        return falls().stream()
                .filter(fall ->
                        fall.way.equals(cell.way) && fall.load.equals(cell.load) && fall.callers == cell.callers)
                .map(Fall::percent)
                .findFirst();
    }

    private static double rounded(double value) {
        return Math.round(10 * value) / 10.0;
    }
}
