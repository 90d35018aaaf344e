package world.azora.app.bench;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;
import world.azora.app.bench.FaultsRun.Plan;

/** Everything that can go wrong below the ledger, again and again, while callers go on. */
final class FaultsBench implements Benchmark {
    private static final int ROUNDS = 2;
    private static final int CALLERS = 64;

    @Override
    public String name() {
        return "faults";
    }

    @Override
    public String purpose() {
        return "Two ledgers on one database: kill, pause, cut, stall, fill the disk; nothing may be lost or doubled.";
    }

    @Override
    public ObjectNode run(Consumer<String> progress) {
        var faults = Collections.nCopies(ROUNDS, List.of(Fault.values())).stream()
                .flatMap(List::stream)
                .toList();
        var plan = new Plan(faults, Duration.ofSeconds(3), Duration.ofSeconds(2), CALLERS, 1);
        return new FaultsRun(plan, progress).run().toJson();
    }
}
