package world.azora.sandbox;

import world.azora.platform.testing.SqlStatements;
import world.azora.platform.testing.StatementsTest;
import world.azora.platform.testing.TestDatabase;

final class SandboxStatementsTest extends StatementsTest {
    SandboxStatementsTest() {
        super(TestDatabase.fresh("sandbox"), SqlStatements.below("world.azora.sandbox"));
    }
}
