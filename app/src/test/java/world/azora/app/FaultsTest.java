package world.azora.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import world.azora.app.bench.Fault;
import world.azora.app.bench.FaultsRun;

/** The short form of {@code azora bench faults}. */
final class FaultsTest {
    @Test
    void nothing_is_lost_or_doubled_whatever_goes_wrong_below_two_ledgers() {
        var lines = new ArrayList<String>();
        var plan = new FaultsRun.Plan(List.of(Fault.values()), Duration.ofMillis(1_200), Duration.ofMillis(600), 24, 7);

        var findings = new FaultsRun(plan, lines::add).run();

        assertThat(findings.held()).as(findings + " " + lines).isTrue();
    }
}
