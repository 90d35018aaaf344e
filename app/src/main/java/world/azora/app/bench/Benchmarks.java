package world.azora.app.bench;

import java.util.List;

/** All that can be measured. */
public final class Benchmarks {
    public static final List<Benchmark> ALL = List.of(
            new LedgerBenchmark(0),
            new HttpBench(),
            new ReadBench(),
            new LoginBench(),
            new RefreshBench(),
            new KillBench(),
            new FailoverBench(),
            new FaultsBench());

    private Benchmarks() {}
}
