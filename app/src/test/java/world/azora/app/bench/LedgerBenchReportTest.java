package world.azora.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import world.azora.app.bench.LedgerBenchReport.Books;
import world.azora.app.bench.LedgerBenchReport.Cell;
import world.azora.app.bench.LedgerBenchReport.Fall;
import world.azora.app.bench.LedgerBenchReport.Memory;

/** What is made of the figures. */
final class LedgerBenchReportTest {
    private static final Books WHOLE = new Books(1_000, true, 500);
    private static final Memory MEMORY = new Memory(100, 400);

    @Test
    void ratio_is_to_the_faster_baseline_under_the_same_load() {
        var report = report(List.of(
                cell("five statements", "hot", 64, 500),
                cell("pgbench", "hot", 16, 1_000),
                cell("pgbench", "uniform", 16, 4_000),
                cell("ledger", "hot", 64, 20_000),
                cell("ledger", "hot", 1_024, 30_000),
                cell("ledger", "uniform", 64, 18_000),
                cell("http bulk", "uniform", 8, 15_000)));

        assertThat(report.ratio("hot")).isEqualTo(20.0);
        assertThat(report.ratio("uniform")).isEqualTo(4.5);
        assertThat(report.table())
                .containsPattern("http bulk +uniform +8 +15,000 .* 3.8")
                .doesNotContain("fall");
        assertThat(report.falls()).isEmpty();
        assertThat(report.held()).isTrue();
    }

    @Test
    void fall_is_that_of_the_same_way_under_the_same_load() {
        var before = List.of(
                cell("pgbench", "hot", 16, 1_000),
                cell("ledger", "hot", 64, 20_000),
                cell("ledger", "hot", 1_024, 30_000),
                cell("pgbench", "uniform", 16, 1_000),
                cell("ledger", "uniform", 64, 10_000));
        var after = List.of(cell("ledger", "hot", 1_024, 33_000), cell("ledger", "hot", 64, 17_500));

        var report = new LedgerBenchReport(before, 10_000_000, after, WHOLE, MEMORY);

        assertThat(report.falls())
                .containsExactly(new Fall("ledger", "hot", 64, 12.5), new Fall("ledger", "hot", 1_024, -10.0));
        assertThat(report.table()).contains("with 10,000,000", "17,500   12.5%", "33,000  -10.0%");
    }

    @Test
    void of_several_rounds_the_one_in_the_middle_counts_for_each_way_and_what_failed_in_any() {
        var rounds = List.of(
                List.of(cell("ledger", "hot", 64, 30_000), cell("http single", "hot", 64, 4_000)),
                List.of(new Cell("ledger", "hot", 64, 10_000, 1, 2, 3), cell("http single", "hot", 64, 5_000)),
                List.of(new Cell("ledger", "hot", 64, 20_000, 1.5, 2.5, 0), cell("http single", "hot", 64, 6_000)));

        assertThat(Cell.medians(rounds))
                .containsExactly(
                        new Cell("ledger", "hot", 64, 20_000, 1.5, 2.5, 3), cell("http single", "hot", 64, 5_000));
    }

    @Test
    void failed_calls_and_broken_books_are_not_held() {
        var failed = new Cell("http single", "hot", 64, 3_000, 1, 2, 1);
        var cells = List.of(
                cell("pgbench", "hot", 16, 1_000),
                cell("ledger", "hot", 64, 2_000),
                cell("pgbench", "uniform", 16, 1_000),
                cell("ledger", "uniform", 64, 2_000));

        assertThat(new LedgerBenchReport(cells, 0, List.of(failed), WHOLE, MEMORY).held())
                .isFalse();
        var broken = new LedgerBenchReport(cells, 0, List.of(), new Books(1_000, false, 500), MEMORY);
        assertThat(broken.held()).isFalse();
        assertThat(broken.table()).contains("BROKEN");
    }

    private static LedgerBenchReport report(List<Cell> cells) {
        return new LedgerBenchReport(cells, 0, List.of(), WHOLE, MEMORY);
    }

    private static Cell cell(String way, String load, int callers, long perSecond) {
        return new Cell(way, load, callers, perSecond, 1, 2, 0);
    }
}
