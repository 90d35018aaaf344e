package world.azora.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import world.azora.app.bench.FailoverRun;
import world.azora.platform.testing.TestDatabase;

/** The short form of {@code azora bench failover}. */
final class FailoverTest {
    @Test
    void only_what_was_in_flight_fails_when_one_of_two_is_killed_and_limits_stay_exact() {
        var lines = new ArrayList<String>();
        var plan = new FailoverRun.Plan(8, Duration.ofMillis(1500), 400);

        var findings = new FailoverRun(plan, TestDatabase.fresh("identity").settings(), lines::add).run();

        assertThat(findings.held()).as(findings + " " + lines).isTrue();
    }
}
