package world.azora.app.bench;

import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;
import world.azora.app.bench.KillRun.Plan;

/** Kills the server again and again while learners work, and counts what was lost or paid twice. */
final class KillBench implements Benchmark {
    private static final int KILLS = 30;
    private static final int LEARNERS = 50;

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public String purpose() {
        return "Kill the server " + KILLS + " times while " + LEARNERS
                + " learners submit; nothing may be lost or doubled.";
    }

    @Override
    public ObjectNode run(Consumer<String> progress) {
        return new KillRun(new Plan(KILLS, LEARNERS, 1), progress).run().toJson();
    }
}
