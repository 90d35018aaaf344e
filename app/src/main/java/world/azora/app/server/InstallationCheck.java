package world.azora.app.server;

import java.util.function.Supplier;
import world.azora.platform.production.Finding;
import world.azora.platform.production.ProductionCheck;

/** A check that the settings of the process are enough for. */
record InstallationCheck(String name, String english, String arabic, Supplier<Finding> finding)
        implements ProductionCheck {
    @Override
    public Finding check() {
        return finding.get();
    }
}
