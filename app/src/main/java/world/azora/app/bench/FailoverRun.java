package world.azora.app.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import world.azora.app.bench.FailoverCaller.Failure;
import world.azora.app.bench.FailoverCaller.Shared;
import world.azora.app.bench.FailoverCaller.Tally;
import world.azora.app.bench.FailoverFindings.Limits;
import world.azora.app.certs.Authority;
import world.azora.app.certs.Certificates;
import world.azora.app.client.ApiClient;
import world.azora.app.config.Home;
import world.azora.app.server.ServerProcess;

/**
 * Two edges and two identities with certificates, a Redis, and callers who never rest. One identity is stopped in order
 * and started again, then the other is killed, then an edge, and at last the Redis. Only a request that was on its way at
 * the moment of a kill of ours may fail, and a limit that the edges count together is kept to the last request.
 */
public final class FailoverRun {
    /**
     * How much load, and for how long.
     *
     * @param callers who ask at the same time
     * @param between how long all is well between two blows
     * @param limit how many requests guests may make, all together
     */
    public record Plan(int callers, Duration between, int limit) {}

    private static final String MEMBERS_PATH = "/api/v1/me";
    private static final String GUESTS_PATH = "/api/v1/setup";
    private static final Duration PAUSE = Duration.ofMillis(10);
    /** So slow that something is left of the limit when the blows are over. */
    private static final Duration GUESTS_PAUSE = Duration.ofSeconds(1);

    private static final int GUESTS = 4;
    private static final int REFUSED_MIN = 100;
    private static final Duration CROWD_TIMEOUT = Duration.ofMinutes(1);

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
        try (var folder = new TemporaryFolder("azora-failover");
                var redis = new RedisProcess()) {
            try {
                return run(folder.path(), redis);
            } finally {
                running.forEach(ServerProcess::kill);
            }
        }
    }

    private FailoverFindings run(Path home, RedisProcess redis) {
        var certificates = new Certificates(new Home(home).certificates(), Clock.systemUTC());
        certificates.init();
        certificates.issue(Set.of(EDGE.split(",", -1)), Authority.LEAF_HOLDS);
        certificates.issue(Set.of(IDENTITY), Authority.LEAF_HOLDS);
        var ports = List.of(ServerProcess.freePort(), ServerProcess.freePort());
        var settings = settings(redis, ports);
        var first = launch(home, IDENTITY, ports.get(0), settings);
        // The first makes the schema; the second would only wait for it.
        first.awaitReady();
        var second = launch(home, IDENTITY, ports.get(1), settings);
        var edges = List.of(
                launch(home, EDGE, ServerProcess.freePort(), settings),
                launch(home, EDGE, ServerProcess.freePort(), settings));
        second.awaitReady();
        edges.forEach(ServerProcess::awaitReady);
        var anybody = edges.getFirst().api();
        var token = Newcomer.arrive(anybody, anybody.asSystem(edges.getFirst().serviceToken()), 0)
                .accessToken();
        var members = edges.stream().map(edge -> edge.api().as(token)).toList();
        var guests = edges.stream().map(ServerProcess::api).toList();
        return underLoad(members, guests, redis, () -> {
            stopAndStart(home, first, ports.getFirst(), settings);
            kill("identity", second);
            kill("edge", edges.getFirst());
        });
    }

    private void stopAndStart(Path home, ServerProcess identity, int port, Map<String, String> settings) {
        rest();
        progress.accept("stopping one identity in order, and starting it again");
        identity.close();
        launch(home, IDENTITY, port, settings).awaitReady();
    }

    private void kill(String what, ServerProcess process) {
        rest();
        progress.accept("killing one " + what);
        kills.add(System.nanoTime());
        process.kill();
        kills.add(System.nanoTime());
    }

    private FailoverFindings underLoad(
            List<ApiClient> members, List<ApiClient> guests, RedisProcess redis, Runnable blows) {
        var load = new Shared(members, MEMBERS_PATH, PAUSE, new AtomicBoolean(), new Tally());
        var limited = new Shared(guests, GUESTS_PATH, GUESTS_PAUSE, new AtomicBoolean(), new Tally());
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                ask(people, load, plan.callers());
                ask(people, limited, GUESTS);
                blows.run();
                rest();
                useUpLimit(people, limited);
                progress.accept("killing the Redis");
                redis.close();
                rest();
            } finally {
                load.stop().set(true);
                limited.stop().set(true);
            }
        }
        return findings(load.tally(), limited.tally());
    }

    private static void ask(ExecutorService people, Shared shared, int callers) {
        for (var number = 0; number < callers; number++)
            people.execute(new FailoverCaller(shared, number % shared.edges().size()));
    }

    /** A crowd at both edges takes what is left, and more. */
    private void useUpLimit(ExecutorService people, Shared guests) {
        progress.accept("a crowd uses up the limit of an address");
        ask(people, new Shared(guests.edges(), guests.path(), PAUSE, guests.stop(), guests.tally()), plan.callers());
        var deadline = System.nanoTime() + CROWD_TIMEOUT.toNanos();
        while (guests.tally().refused().sum() < REFUSED_MIN && System.nanoTime() < deadline) pause(PAUSE);
        guests.stop().set(true);
        // Whoever has asked is answered before the Redis is gone, which would begin the count anew.
        rest();
    }

    private FailoverFindings findings(Tally members, Tally guests) {
        var failures = Stream.concat(members.failures().stream(), guests.failures().stream())
                .toList();
        var lost = failures.stream().filter(this::wasLost).toList();
        lost.stream().limit(5).forEach(failure -> progress.accept("lost: " + failure.what()));
        return new FailoverFindings(
                members.answered().sum(),
                failures.stream().filter(this::wasInFlight).count(),
                lost.size() + members.refused().sum(),
                members.reconnected().get(),
                new Limits(
                        plan.limit(),
                        guests.answered().sum(),
                        guests.failures().stream()
                                .filter(failure -> wasInFlight(failure) || wasLost(failure))
                                .count(),
                        guests.refused().sum()));
    }

    /** A connection that was refused when nobody was being killed carried no request: the next edge gets it. */
    private boolean wasLost(Failure failure) {
        return !failure.refusedToConnect() && !wasInFlight(failure);
    }

    /** Begun before a killed process was gone, and ended after the blow. */
    private boolean wasInFlight(Failure failure) {
        for (var kill = 0; kill < kills.size(); kill += 2)
            if (failure.from() <= kills.get(kill + 1) && failure.until() >= kills.get(kill)) return true;
        return false;
    }

    private Map<String, String> settings(RedisProcess redis, List<Integer> identities) {
        var settings = new HashMap<>(database);
        settings.putAll(Map.of(
                // The issuer of tokens, which must be the same for all who check them.
                "AZORA_PUBLIC_URL",
                "http://localhost",
                "REDIS_URL",
                redis.url(),
                "AZORA_LIMITS",
                "/api/** person 9999999/1h, GET " + GUESTS_PATH + " address " + plan.limit() + "/9h",
                "AZORA_IDENTITY_URL",
                "https://127.0.0.1:" + identities.get(0) + ",https://127.0.0.1:" + identities.get(1)));
        return settings;
    }

    private ServerProcess launch(Path home, String roles, int internalPort, Map<String, String> settings) {
        var line = List.of("serve", "--roles", roles, "--internal-port", Integer.toString(internalPort));
        var process = ServerProcess.launch(home, ServerProcess.freePort(), line, settings);
        running.add(process);
        return process;
    }

    private void rest() {
        pause(plan.between());
    }

    private static void pause(Duration duration) {
        try {
            TimeUnit.MILLISECONDS.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
