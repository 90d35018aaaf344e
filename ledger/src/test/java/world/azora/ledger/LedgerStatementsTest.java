package world.azora.ledger;

import world.azora.platform.testing.SqlStatements;
import world.azora.platform.testing.StatementsTest;
import world.azora.platform.testing.TestDatabase;

final class LedgerStatementsTest extends StatementsTest {
    LedgerStatementsTest() {
        super(TestDatabase.fresh("ledger"), SqlStatements.below("world.azora.ledger"));
    }
}
