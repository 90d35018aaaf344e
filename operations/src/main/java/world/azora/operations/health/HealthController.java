package world.azora.operations.health;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.operations.OperationsPermission;
import world.azora.operations.health.Readiness.Part;
import world.azora.platform.data.FairDataSource;
import world.azora.platform.data.PoolHealth;
import world.azora.platform.role.Roles;
import world.azora.platform.web.Needs;
import world.azora.platform.web.Open;

/** Health as orchestrators (live, ready, started), monitors (/health/) and operators (detailed) ask for it. */
@RestController
final class HealthController {
    private final Readiness readiness;
    private final Roles roles;
    private final FairDataSource pool;

    HealthController(Readiness readiness, Roles roles, FairDataSource pool) {
        this.readiness = readiness;
        this.roles = roles;
        this.pool = pool;
    }

    /** {@code UP} or {@code DOWN}. */
    record Summary(String status) {}

    /** Every part with a note. */
    record Details(String status, List<String> roles, List<Part> parts) {}

    /** The process runs; if this does not answer, restart it. */
    @Open
    @GetMapping("/health/live")
    Summary live() {
        return new Summary("UP");
    }

    @Open
    @GetMapping("/health/started")
    ResponseEntity<Summary> started() {
        return summary(readiness.isStarted());
    }

    /** Requests may be sent here: it has started and every part can work. */
    @Open
    @GetMapping({"/health/ready", "/health", "/health/"})
    ResponseEntity<Summary> ready() {
        return summary(readiness.isStarted() && isHealthy(readiness.parts()));
    }

    @Needs("operations.read")
    @GetMapping({"/health/detailed", "/health/detailed/"})
    ResponseEntity<Details> detailed(Actor actor) {
        actor.mustHave(OperationsPermission.READ);
        var parts = readiness.parts();
        var up = isHealthy(parts);
        return ResponseEntity.status(status(up))
                .body(new Details(word(up), roles.here().stream().sorted().toList(), parts));
    }

    /** Numbers only, so that a probe may ask without a session. */
    @Open
    @GetMapping({"/health/db_pool", "/health/db_pool/"})
    PoolHealth pool() {
        return pool.health();
    }

    private static boolean isHealthy(List<Part> parts) {
        return parts.stream().allMatch(Part::healthy);
    }

    private static ResponseEntity<Summary> summary(boolean up) {
        return ResponseEntity.status(status(up)).body(new Summary(word(up)));
    }

    private static int status(boolean up) {
        return up ? 200 : 503;
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
