package world.azora.operations.health;

import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import world.azora.platform.health.HealthCheck;
import world.azora.platform.health.HealthCheck.Health;

/** Asks every part of this process how it is. */
final class Readiness {
    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

    /** One part and how it is. */
    record Part(String name, boolean healthy, String note) {}

    private final List<HealthCheck> checks;
    private final ApplicationAvailability availability;

    Readiness(List<HealthCheck> checks, ApplicationAvailability availability) {
        this.checks =
                checks.stream().sorted(Comparator.comparing(HealthCheck::name)).toList();
        this.availability = availability;
    }

    boolean isStarted() {
        return availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
    }

    List<Part> parts() {
        return checks.stream().map(Readiness::ask).toList();
    }

    private static Part ask(HealthCheck check) {
        var health = healthOf(check);
        return new Part(check.name(), health.healthy(), health.note());
    }

    // A check that fails is the very thing an operator must see, so it must not take the page down with it.
    private static Health healthOf(HealthCheck check) {
        try {
            return check.check();
        } catch (RuntimeException e) {
            LOG.warn("health.check-failed name={}", check.name(), e);
            return new Health(false, "The check itself failed; see the log.");
        }
    }
}
