package world.azora.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.platform.testing.SqlStatement;
import world.azora.platform.testing.SqlStatements;
import world.azora.platform.testing.TestDatabase;

/** How the questions about the past are answered in a long ledger: by the indexes, never by reading all of it. */
final class PlansTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh("ledger");
    private static final UUID ACCOUNT = UUID.fromString("00000000-0000-8000-8000-000000000001");

    // Two accounts among which everything moves are the worst case: each has as many entries as there are transfers.
    @BeforeAll
    static void fill() {
        var sql = DATABASE.jdbc();
        sql.sql("""
                INSERT INTO ledger.account (ledger, id, name, kind, asset, may_overdraw, opened_at)
                SELECT 'main', ('00000000-0000-8000-8000-00000000000' || n)::uuid, 'a' || n, 'ASSET', 'AZR', true, now()
                  FROM generate_series(1, 2) n
                """).update();
        sql.sql("""
                INSERT INTO ledger.transfer (ledger, seq, id, debit, credit, amount_minor, asset, code, cause, posted_at, hash,
                                             debit_version, debit_balance, debit_total, debit_may_overdraw,
                                             credit_version, credit_balance, credit_total, credit_may_overdraw)
                SELECT 'main', n, gen_random_uuid(), '00000000-0000-8000-8000-000000000001', '00000000-0000-8000-8000-000000000002',
                       1, 'AZR', 'test', 'by-hand', timestamptz '2026-01-01' + n * interval '1 second', sha256('x'), n, n, n, true, n, -n, n, true
                  FROM generate_series(1, 100000) n
                """).update();
        JdbcClient.create(DATABASE.owner()).sql("ANALYZE ledger.transfer").update();
    }

    @ParameterizedTest
    @CsvSource({"VERSION_BEFORE", "BALANCE", "PENDING_BEFORE", "ENTRIES"})
    void question_about_the_past_reads_no_table_from_end_to_end(String name) throws SQLException {
        var plan = plan(statement("statement", name));

        assertThat(plan).contains("Index").doesNotContain("Seq Scan on transfer");
    }

    @ParameterizedTest
    @CsvSource({"account, FIND", "account, LIST", "post, READ_ACCOUNTS", "read, LINES", "verify, ACCOUNTS"})
    void account_as_it_stands_is_read_from_its_last_entries(String area, String name) throws SQLException {
        var plan = plan(statement(area, name));

        // Of each account one entry on either side is looked at, of which the later one counts.
        assertThat(plan).contains("using transfer_debit", "using transfer_credit");
        assertThat(scans(plan))
                .allSatisfy(scan -> assertThat(scan).containsAnyOf("rows=1.00", "rows=0.50", "rows=0.00"));
    }

    @ParameterizedTest
    @CsvSource({"read", "statement"})
    void page_of_entries_reads_no_more_than_the_page(String area) throws SQLException {
        var page = statement(area, "ENTRIES");

        var plan = plan(new SqlStatement(page.store(), page.name(), page.text().replace("LIMIT ?", "LIMIT 50")));

        assertThat(plan).doesNotContain("Sort Method");
        assertThat(scans(plan))
                .allSatisfy(scan -> assertThat(scan).containsAnyOf("rows=50.00", "rows=1.00", "rows=0.00"));
    }

    /** The lines of the plan that read transfers. */
    private static List<String> scans(String plan) {
        assertThat(plan).contains("on transfer");
        return plan.lines().filter(line -> line.contains("on transfer")).toList();
    }

    private static SqlStatement statement(String area, String name) {
        return SqlStatements.below("world.azora.ledger." + area).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String plan(SqlStatement statement) throws SQLException {
        try (var connection = DATABASE.dataSource().getConnection();
                var explain = connection.prepareStatement("EXPLAIN ANALYZE " + statement.text())) {
            var types = explain.getParameterMetaData();
            for (var number = 1; number <= types.getParameterCount(); number++)
                explain.setObject(
                        number,
                        switch (types.getParameterTypeName(number)) {
                            case "uuid" -> ACCOUNT;
                            case "_uuid" -> new UUID[] {ACCOUNT};
                            case "text" -> number == 1 ? "main" : "";
                            case "timestamptz" -> OffsetDateTime.parse("2026-01-01T12:00:00Z");
                            default -> 20_000L * number;
                        });
            var plan = new StringBuilder();
            try (var row = explain.executeQuery()) {
                while (row.next()) plan.append(row.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }
}
