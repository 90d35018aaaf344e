package world.azora.app.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import world.azora.app.bench.FailoverCaller.Failure;
import world.azora.app.bench.FailoverCaller.Shared;
import world.azora.app.bench.FailoverCaller.Tally;
import world.azora.app.certs.Authority;
import world.azora.app.certs.Certificates;
import world.azora.app.client.ApiClient;
import world.azora.app.config.Home;
import world.azora.app.server.ServerProcess;

/**
 * Two edges and two identities with certificates, and callers who never rest. One identity is stopped in order and started
 * again, then the other is killed, then an edge. Only a request that was on its way at the moment of a kill may fail.
 */
public final class FailoverRun {
    /**
     * How much load, and for how long.
     *
     * @param callers who ask at the same time
     * @param between how long all is well between two blows
     */
    public record Plan(int callers, Duration between) {}

    private static final String EDGE = "edge,operations";
    private static final String IDENTITY = "identity";

    private final Plan plan;
    private final Map<String, String> database;
    private final Consumer<String> progress;
    private final List<ServerProcess> running = new ArrayList<>();
    private final List<Long> kills = new ArrayList<>();

    /** @param database {@code DATABASE_URL} and {@code DATABASE_APP_URL} */
    public FailoverRun(Plan plan, Map<String, String> database, Consumer<String> progress) {
        this.plan = plan;
        this.database = Map.copyOf(database);
        this.progress = progress;
    }

    public FailoverFindings run() {
        try (var folder = new TemporaryFolder("azora-failover")) {
            try {
                return run(folder.path());
            } finally {
                running.forEach(ServerProcess::kill);
            }
        }
    }

    private FailoverFindings run(Path home) {
        var certificates = new Certificates(new Home(home).certificates(), Clock.systemUTC());
        certificates.init();
        certificates.issue(Set.of(EDGE.split(",", -1)), Authority.LEAF_HOLDS);
        certificates.issue(Set.of(IDENTITY), Authority.LEAF_HOLDS);
        var ports = List.of(ServerProcess.freePort(), ServerProcess.freePort());
        var first = launch(home, IDENTITY, ports.get(0), ports);
        // The first makes the schema; the second would only wait for it.
        first.awaitReady();
        var second = launch(home, IDENTITY, ports.get(1), ports);
        var edges = List.of(
                launch(home, EDGE, ServerProcess.freePort(), ports),
                launch(home, EDGE, ServerProcess.freePort(), ports));
        second.awaitReady();
        edges.forEach(ServerProcess::awaitReady);
        var token = Newcomer.arrive(
                        edges.getFirst().api(),
                        edges.getFirst().api().asSystem(edges.getFirst().serviceToken()),
                        0)
                .accessToken();
        var callers = edges.stream().map(edge -> edge.api().as(token)).toList();
        return underLoad(callers, () -> {
            stopAndStart(home, first, ports);
            kill("identity", second);
            kill("edge", edges.getFirst());
        });
    }

    private void stopAndStart(Path home, ServerProcess identity, List<Integer> ports) {
        rest();
        progress.accept("stopping one identity in order, and starting it again");
        identity.close();
        launch(home, IDENTITY, ports.getFirst(), ports).awaitReady();
    }

    private void kill(String what, ServerProcess process) {
        rest();
        progress.accept("killing one " + what);
        kills.add(System.nanoTime());
        process.kill();
        kills.add(System.nanoTime());
    }

    private FailoverFindings underLoad(List<ApiClient> edges, Runnable blows) {
        var tally = new Tally(new LongAdder(), new AtomicInteger(), new ConcurrentLinkedQueue<>());
        var stop = new AtomicBoolean();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, plan.callers())
                    .forEach(number ->
                            people.execute(new FailoverCaller(new Shared(edges, stop, tally), number % edges.size())));
            try {
                blows.run();
                rest();
            } finally {
                stop.set(true);
            }
        }
        var inFlight = tally.failures().stream().filter(this::wasInFlight).count();
        tally.failures().stream()
                .filter(failure -> !wasInFlight(failure))
                .limit(5)
                .forEach(failure -> progress.accept("lost: " + failure.what()));
        return new FailoverFindings(
                tally.answered().sum(),
                inFlight,
                tally.failures().size() - inFlight,
                tally.reconnected().get());
    }

    /** Begun before a killed process was gone, and ended after the blow. */
    private boolean wasInFlight(Failure failure) {
        for (var kill = 0; kill < kills.size(); kill += 2)
            if (failure.from() <= kills.get(kill + 1) && failure.until() >= kills.get(kill)) return true;
        return false;
    }

    private ServerProcess launch(Path home, String roles, int internalPort, List<Integer> identities) {
        var settings = new HashMap<>(database);
        settings.putAll(Map.of(
                // The issuer of tokens, which must be the same for all who check them.
                "AZORA_PUBLIC_URL",
                "http://localhost",
                "AZORA_RATE_LIMITS",
                "off",
                "AZORA_IDENTITY_URL",
                "https://127.0.0.1:" + identities.get(0) + ",https://127.0.0.1:" + identities.get(1)));
        var line = List.of("serve", "--roles", roles, "--internal-port", Integer.toString(internalPort));
        var process = ServerProcess.launch(home, ServerProcess.freePort(), line, settings);
        running.add(process);
        return process;
    }

    private void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(plan.between().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
