package world.azora.platform.production;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Ends the start in production mode if a check fails: before the first request is taken in. */
final class ProductionGate implements SmartInitializingSingleton {
    private final ObjectProvider<ProductionCheck> checks;
    private final boolean production;

    ProductionGate(ObjectProvider<ProductionCheck> checks, boolean production) {
        this.checks = checks;
        this.production = production;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (production)
            NotReadyForProduction.unlessAllHold(CheckedPoint.all(checks.stream().toList()));
    }
}
