package world.azora.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import world.azora.platform.testing.SqlStatement;
import world.azora.platform.testing.SqlStatements;
import world.azora.platform.testing.StatementsTest;
import world.azora.platform.testing.TestDatabase;

/** Stores whose names end in JournalStore speak to DuckDB, all others to PostgreSQL. */
final class AuditStatementsTest extends StatementsTest {
    private static final List<SqlStatement> ALL = SqlStatements.below("world.azora.audit");

    AuditStatementsTest() {
        super(
                TestDatabase.fresh("audit"),
                ALL.stream().filter(statement -> !isOfDuckDb(statement)).toList());
    }

    @TestFactory
    Stream<DynamicTest> statement_is_understood_by_duckdb() {
        var statements = ALL.stream().filter(AuditStatementsTest::isOfDuckDb).toList();
        assertThat(statements).hasSizeGreaterThan(20);
        return statements.stream()
                .map(statement -> DynamicTest.dynamicTest(statement.toString(), () -> prepare(statement)));
    }

    private static void prepare(SqlStatement statement) throws SQLException {
        try (var journal = new TinyJournal()) {
            // What other statements make before it is there.
            journal.session()
                    .execute(
                            "CREATE TABLE hit (test VARCHAR, entry_id VARCHAR, a VARCHAR, b VARCHAR, c VARCHAR, d VARCHAR)");
            journal.session().execute("CREATE TABLE weight (test VARCHAR, points INTEGER)");
            journal.session()
                    .execute("CREATE TABLE pair (entry_id VARCHAR, debit_account VARCHAR, credit_account VARCHAR)");
            journal.session().execute("CREATE TABLE anomaly (entry_id VARCHAR, score DOUBLE)");
            journal.session().execute("CREATE TABLE selected (entry_id VARCHAR, score DOUBLE, forest_score DOUBLE)");
            journal.session().execute("""
                    CREATE TABLE entry (entry_id VARCHAR, entry_date DATE, posted_at TIMESTAMP, debit_minor BIGINT,
                        credit_minor BIGINT, lines BIGINT, account VARCHAR, texts BIGINT, user_name VARCHAR,
                        approver VARCHAR, shape VARCHAR, mirror VARCHAR)
                    """);
            try (var prepared = journal.session().connection().prepareStatement(statement.text())) {
                prepared.getParameterMetaData();
            }
        }
    }

    private static boolean isOfDuckDb(SqlStatement statement) {
        return statement.store().endsWith("JournalStore") && !statement.store().equals("JournalStore");
    }
}
