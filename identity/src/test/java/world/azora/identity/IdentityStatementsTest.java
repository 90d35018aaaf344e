package world.azora.identity;

import world.azora.platform.testing.SqlStatements;
import world.azora.platform.testing.StatementsTest;
import world.azora.platform.testing.TestDatabase;

final class IdentityStatementsTest extends StatementsTest {
    IdentityStatementsTest() {
        super(TestDatabase.fresh("identity"), SqlStatements.below("world.azora.identity"));
    }
}
