package world.azora.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import world.azora.app.server.ServerProcess;
import world.azora.platform.testing.TestDatabase;

/** One server in two processes on one database: people and courses in front, money, audit and sandbox behind. */
final class TwoProcesses implements AutoCloseable {
    private static final List<String> FRONT = List.of("edge", "identity", "learning", "operations");
    private static final List<String> BACK = List.of("ledger", "payments", "audit", "sandbox");

    private final Path home = World.temporaryFolder("azora-two");
    private final ServerProcess back;
    private final ServerProcess front;

    private TwoProcesses() {
        var frontPort = ServerProcess.freePort();
        var backPort = ServerProcess.freePort();
        var settings = new HashMap<>(Map.of("DATABASE_URL", TestDatabase.fresh().url(), "AZORA_RATE_LIMITS", "off"));
        FRONT.forEach(role -> settings.put(setting(role), "http://127.0.0.1:" + frontPort));
        BACK.forEach(role -> settings.put(setting(role), "http://127.0.0.1:" + backPort));
        back = ServerProcess.launch(home, backPort, List.of("serve", "--roles", String.join(",", BACK)), settings);
        front = ServerProcess.launch(home, frontPort, List.of("serve", "--roles", String.join(",", FRONT)), settings);
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

    ServerProcess front() {
        return front;
    }

    ServerProcess back() {
        return back;
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
