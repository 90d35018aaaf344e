package world.azora.payments;

import world.azora.platform.testing.SqlStatements;
import world.azora.platform.testing.StatementsTest;
import world.azora.platform.testing.TestDatabase;

final class PaymentsStatementsTest extends StatementsTest {
    PaymentsStatementsTest() {
        super(TestDatabase.fresh("payments"), SqlStatements.below("world.azora.payments"));
    }
}
