package world.azora.learning;

import world.azora.platform.testing.SqlStatements;
import world.azora.platform.testing.StatementsTest;
import world.azora.platform.testing.TestDatabase;

final class LearningStatementsTest extends StatementsTest {
    LearningStatementsTest() {
        super(TestDatabase.fresh("learning"), SqlStatements.below("world.azora.learning"));
    }
}
