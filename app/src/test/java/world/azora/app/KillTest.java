package world.azora.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import world.azora.app.bench.KillRun;

/** The short form of {@code azora bench kill}. */
final class KillTest {
    @Test
    void nothing_is_lost_and_nobody_is_paid_twice_when_the_server_is_killed() {
        var findings = new KillRun(new KillRun.Plan(5, 50, 7), _ -> {}).run();

        assertThat(findings.acknowledged()).as("acknowledged").isPositive();
        assertThat(findings.held()).as(findings.toString()).isTrue();
    }
}
