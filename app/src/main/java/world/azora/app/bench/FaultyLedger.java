package world.azora.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import world.azora.app.config.Home;
import world.azora.app.config.Setting;
import world.azora.app.config.Settings;
import world.azora.app.server.Installation;
import world.azora.app.server.RunningServer;
import world.azora.app.server.ServerProcess;
import world.azora.ledger.Ledger;
import world.azora.platform.embedded.EmbeddedPostgres;
import world.azora.platform.embedded.EmbeddedSettings;
import world.azora.platform.embedded.ServerAccess;

/**
 * The role ledger in two processes on one database, each with a line to it that can be cut, and a third process, this one,
 * which calls them through the ledger's front.
 */
final class FaultyLedger implements AutoCloseable {
    private static final int CONNECTIONS_MAX = 120;
    private static final int SHARED_BUFFERS_MB = 64;
    private static final int DELAY_MILLIS = 30;
    private static final Duration RESTART_TIMEOUT = Duration.ofMinutes(2);
    private static final Duration MOMENT = Duration.ofMillis(100);

    private final Path home;
    private final SmallDisk disk;
    private final EmbeddedPostgres database;
    private final List<CuttableLine> lines;
    private final List<Integer> ports = List.of(ServerProcess.freePort(), ServerProcess.freePort());
    private final List<ServerProcess> processes = new ArrayList<>();
    private final RunningServer caller;

    FaultyLedger(Path home, SmallDisk disk, EmbeddedPostgres database) {
        this.home = home;
        this.disk = disk;
        this.database = database;
        this.lines = Stream.generate(() -> new CuttableLine(database.owner().port()))
                .limit(ports.size())
                .toList();
        try {
            for (var number = 0; number < ports.size(); number++) {
                processes.add(launch(number));
                // The first makes the schema; the second would only wait for it.
                processes.get(number).awaitReady();
            }
            this.caller = RunningServer.start(asCaller());
        } catch (RuntimeException failed) {
            processes.forEach(ServerProcess::kill);
            throw failed;
        }
    }

    /** A database of its own on this disk. */
    static EmbeddedPostgres startDatabase(SmallDisk disk) {
        var settings = new EmbeddedSettings(
                null, null, SHARED_BUFFERS_MB, CONNECTIONS_MAX, Duration.ofMinutes(1), Duration.ofSeconds(30));
        return EmbeddedPostgres.start(disk.folder(), settings);
    }

    private Installation asCaller() {
        var port = database.owner().port();
        var settings = Map.of(
                Setting.AZORA_ROLES,
                "payments",
                Setting.AZORA_PORT,
                "0",
                Setting.AZORA_LEDGER_URL,
                addresses(),
                Setting.DATABASE_URL,
                url(database.owner(), port),
                Setting.DATABASE_APP_URL,
                url(database.application(), port));
        var folder = new Home(home);
        return new Installation(folder, Settings.read(settings, Map.of(), folder.settings()));
    }

    /** As another module sees it. */
    Ledger ledger() {
        return caller.bean(Ledger.class);
    }

    boolean canHave(Fault fault) {
        return fault != Fault.DISK_FULL || disk.canBeFull();
    }

    /** Lets this happen for so long, and mends it. */
    void suffer(Fault fault, Duration duration, int which) {
        var number = which % processes.size();
        switch (fault) {
            case LEDGER_KILLED -> {
                processes.get(number).kill();
                processes.set(number, launch(number));
                processes.get(number).awaitReady();
            }
            case LEDGER_PAUSED -> stopped(List.of(processes.get(number).pid()), duration);
            case NETWORK_CUT -> {
                lines.get(number).cut();
                pause(duration);
                lines.get(number).mend();
            }
            case DATABASE_RESTARTED -> endDatabase("INT");
            case DATABASE_KILLED -> endDatabase("KILL");
            case DATABASE_STALLED -> stopped(databaseProcesses(), duration);
            case COMMITS_SLOW -> {
                lines.forEach(line -> line.delay(DELAY_MILLIS));
                pause(duration);
                lines.forEach(CuttableLine::mend);
            }
            case LOCKS_TIME_OUT -> {
                asSuperuser("bench/locks-time-out.sql");
                holdHeads(duration);
                asSuperuser("bench/as-usual.sql");
            }
            case SERIALIZATION_FAILS -> {
                asSuperuser("bench/serialization-fails.sql");
                pause(duration);
                asSuperuser("bench/as-usual.sql");
            }
            case DISK_FULL -> {
                disk.fill();
                pause(duration);
                disk.makeRoom();
            }
        }
    }

    private void holdHeads(Duration duration) {
        try (var connection = database.owner().connect(EmbeddedPostgres.AZORA)) {
            connection.setAutoCommit(false);
            new FaultStore(connection).run("bench/hold-heads.sql");
            pause(duration);
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException("The heads could not be held", e);
        }
    }

    private void asSuperuser(String script) {
        try (var connection = database.superuser().connect(EmbeddedPostgres.AZORA)) {
            new FaultStore(connection).run(script);
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be changed", e);
        }
    }

    private ServerProcess launch(int number) {
        var line = lines.get(number).port();
        var settings = Map.of(
                "DATABASE_URL", url(database.owner(), line),
                "DATABASE_APP_URL", url(database.application(), line),
                "AZORA_RATE_LIMITS", "off");
        return ServerProcess.launch(home, ports.get(number), List.of("serve", "--roles", "ledger"), settings);
    }

    private String addresses() {
        return "http://127.0.0.1:" + ports.getFirst() + ",http://127.0.0.1:" + ports.getLast();
    }

    private static String url(ServerAccess access, int port) {
        return "postgres://" + access.user() + ":" + access.password().value() + "@127.0.0.1:" + port + "/"
                + EmbeddedPostgres.AZORA;
    }

    private long postmaster() {
        try (var lines = Files.lines(disk.folder().resolve("postgres/data/postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Long> databaseProcesses() {
        var postmaster = ProcessHandle.of(postmaster()).orElseThrow();
        return Stream.concat(postmaster.children(), Stream.of(postmaster))
                .map(ProcessHandle::pid)
                .toList();
    }

    /** The next fault would be none while the database is on its way back from this one. */
    private void endDatabase(String signal) {
        var ended = postmaster();
        signal(signal, List.of(ended));
        var deadline = System.nanoTime() + RESTART_TIMEOUT.toNanos();
        while (!isBackAfter(ended)) {
            if (System.nanoTime() > deadline) throw new IllegalStateException("The database did not come back");
            pause(MOMENT);
        }
    }

    private boolean isBackAfter(long ended) {
        try (var _ = database.superuser().connect(EmbeddedPostgres.AZORA)) {
            return postmaster() != ended;
        } catch (SQLException | UncheckedIOException notYet) {
            return false;
        }
    }

    private static void stopped(List<Long> processes, Duration duration) {
        signal("STOP", processes);
        try {
            pause(duration);
        } finally {
            signal("CONT", processes);
        }
    }

    private static void signal(String name, List<Long> processes) {
        var command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(pid -> command.add(Long.toString(pid)));
        try {
            // One that has ended meanwhile needs no signal any more.
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    static void pause(Duration duration) {
        try {
            TimeUnit.MILLISECONDS.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        // Killed, because what they still had to do is done.
        processes.forEach(ServerProcess::kill);
        lines.forEach(CuttableLine::close);
        caller.close();
    }
}
