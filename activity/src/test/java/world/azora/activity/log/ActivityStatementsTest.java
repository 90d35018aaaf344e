package world.azora.activity.log;

import world.azora.platform.testing.SqlStatements;
import world.azora.platform.testing.StatementsTest;
import world.azora.platform.testing.TestDatabase;

final class ActivityStatementsTest extends StatementsTest {
    ActivityStatementsTest() {
        super(TestDatabase.fresh("activity"), SqlStatements.below("world.azora.activity"));
    }
}
