package world.azora.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Has PostgreSQL read every SQL statement of a module against its migrated schema, so that a typo fails the build:
 *
 * <pre>{@code
 * final class LedgerStatementsTest extends StatementsTest {
 *     LedgerStatementsTest() {
 *         super(TestDatabase.fresh("ledger"), SqlStatements.below("world.azora.ledger"));
 *     }
 * }
 * }</pre>
 */
public abstract class StatementsTest {
    private final TestDatabase database;
    private final List<SqlStatement> statements;

    protected StatementsTest(TestDatabase database, List<SqlStatement> statements) {
        this.database = database;
        this.statements = statements;
    }

    @TestFactory
    final Stream<DynamicTest> statement_is_understood_by_the_migrated_schema() {
        assertThat(statements).isNotEmpty();
        return statements.stream()
                .map(one -> DynamicTest.dynamicTest(one.toString(), () -> one.prepare(database.dataSource())));
    }
}
