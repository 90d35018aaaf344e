package world.azora.platform.production;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import world.azora.platform.production.Finding.Outcome;

/** Ends the start in production mode if a check fails: before the first request is taken in. */
final class ProductionGate implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(ProductionGate.class);

    private final ObjectProvider<ProductionCheck> checks;
    private final boolean production;

    ProductionGate(ObjectProvider<ProductionCheck> checks, boolean production) {
        this.checks = checks;
        this.production = production;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!production) return;
        var points = CheckedPoint.all(checks.stream().toList());
        for (var point : points)
            if (point.outcome() == Outcome.WARNS)
                LOG.warn("production.warning name={} reason={} {}", point.name(), point.reason(), point.remedy());
        NotReadyForProduction.unlessAllHold(points);
    }
}
