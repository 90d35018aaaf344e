package world.azora.sandbox;

import world.azora.kernel.Refusal;

/**
 * What one test may use: processor time and real time in milliseconds, memory in MiB, output in KiB (standard output and
 * standard error each). An installation may allow less than what is possible here; a run is then held to that.
 */
public record Limits(int cpuMs, int wallMs, int memoryMb, int outputKb) {
    public static final Limits DEFAULT = new Limits(2000, 5000, 256, 64);

    /** The most that can be asked for. */
    public static final Limits MAX = new Limits(60_000, 120_000, 4096, 1024);

    public Limits {
        if (cpuMs < 10 || cpuMs > 60_000) throw refusal();
        if (wallMs < 10 || wallMs > 120_000) throw refusal();
        if (memoryMb < 32 || memoryMb > 4096) throw refusal();
        if (outputKb < 1 || outputKb > 1024) throw refusal();
    }

    /** These limits, or the ceiling where they are above it. */
    public Limits atMost(Limits ceiling) {
        return new Limits(
                Math.min(cpuMs, ceiling.cpuMs),
                Math.min(wallMs, ceiling.wallMs),
                Math.min(memoryMb, ceiling.memoryMb),
                Math.min(outputKb, ceiling.outputKb));
    }

    private static Refusal refusal() {
        return new Refusal(SandboxProblem.LIMITS_OUT_OF_RANGE);
    }
}
