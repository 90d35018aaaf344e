package world.azora.platform;

import world.azora.platform.testing.SqlStatements;
import world.azora.platform.testing.StatementsTest;
import world.azora.platform.testing.TestDatabase;

final class PlatformStatementsTest extends StatementsTest {
    PlatformStatementsTest() {
        super(TestDatabase.fresh(), SqlStatements.below("world.azora.platform"));
    }
}
