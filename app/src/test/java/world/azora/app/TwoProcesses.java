package world.azora.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import world.azora.app.certs.Authority;
import world.azora.app.certs.Certificates;
import world.azora.app.config.Home;
import world.azora.app.server.ServerProcess;
import world.azora.platform.testing.TestDatabase;

/**
 * One server in two processes on one database: people and courses in front, money, audit and sandbox behind. They know
 * each other by certificates.
 */
final class TwoProcesses implements AutoCloseable {
    private static final List<String> FRONT = List.of("edge", "identity", "learning", "operations");
    private static final List<String> BACK = List.of("ledger", "payments", "audit", "sandbox");

    private static @Nullable TwoProcesses shared;

    private final Path home = World.temporaryFolder("azora-two");
    private final int frontInternal;
    private final int backInternal;
    private final ServerProcess back;
    private final ServerProcess front;

    private TwoProcesses() {
        var frontPort = ServerProcess.freePort();
        var backPort = ServerProcess.freePort();
        var certificates = new Certificates(new Home(home).certificates(), Clock.systemUTC());
        certificates.init();
        certificates.issue(Set.copyOf(FRONT), Authority.LEAF_HOLDS);
        certificates.issue(Set.copyOf(BACK), Authority.LEAF_HOLDS);
        frontInternal = ServerProcess.freePort();
        backInternal = ServerProcess.freePort();
        var settings = new HashMap<>(TestDatabase.fresh().settings());
        settings.putAll(Map.of("AZORA_RATE_LIMITS", "off", "AZORA_DRAIN", "0s"));
        FRONT.forEach(role -> settings.put(setting(role), "https://127.0.0.1:" + frontInternal));
        BACK.forEach(role -> settings.put(setting(role), "https://127.0.0.1:" + backInternal));
        back = ServerProcess.launch(home, backPort, serve(BACK, backInternal), settings);
        front = ServerProcess.launch(home, frontPort, serve(FRONT, frontInternal), settings);
    }

    private static List<String> serve(List<String> roles, int internalPort) {
        return List.of("serve", "--roles", String.join(",", roles), "--internal-port", Integer.toString(internalPort));
    }

    /** Starts both and waits until both are ready. */
    static TwoProcesses start() {
        var started = new TwoProcesses();
        try {
            started.back.awaitReady();
            started.front.awaitReady();
            return started;
        } catch (RuntimeException e) {
            started.close();
            throw e;
        }
    }

    /** The ones that tests of the whole share, started when first needed. */
    static synchronized TwoProcesses shared() {
        if (shared != null) return shared;
        var started = start();
        Runtime.getRuntime().addShutdownHook(new Thread(started::close));
        shared = started;
        return started;
    }

    ServerProcess front() {
        return front;
    }

    ServerProcess back() {
        return back;
    }

    /** Where the process behind listens for its like. */
    URI backInternal() {
        return URI.create("https://127.0.0.1:" + backInternal);
    }

    Path certificates() {
        return new Home(home).certificates();
    }

    String log() {
        return front.log() + "\n" + back.log();
    }

    @Override
    public void close() {
        try {
            front.close();
        } finally {
            back.close();
        }
        World.delete(home);
    }

    private static String setting(String role) {
        return "AZORA_" + role.toUpperCase(Locale.ROOT) + "_URL";
    }
}
