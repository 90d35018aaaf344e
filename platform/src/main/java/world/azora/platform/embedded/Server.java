package world.azora.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import world.azora.kernel.Secret;

/**
 * One PostgreSQL process and its data folder.
 *
 * <p>The programs know the data folder as {@code /proc/self/cwd}, and we start them in it. So the unprivileged user need
 * not be able to walk there: a home folder below {@code /root} works, with no permission of {@code /root} changed.
 */
final class Server {
    static final Set<PosixFilePermission> PRIVATE_FOLDER = PosixFilePermissions.fromString("rwx------");

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final String HERE = "/proc/self/cwd";
    private static final Path SHARED_CACHE = Path.of("/var/cache/azora");
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int INITDB_SECONDS_MAX = 120;

    private final Cluster cluster;
    private final ServerUser user;
    private final EmbeddedSettings settings;
    private final Durability durability;
    private @Nullable Process process;

    Server(Cluster cluster, ServerUser user, EmbeddedSettings settings, Durability durability) {
        this.cluster = cluster;
        this.user = user;
        this.settings = settings;
        this.durability = durability;
    }

    /** Returns when the server answers. */
    void start(ServerAccess superuser) throws IOException, InterruptedException {
        var programs = programs();
        if (!Files.exists(cluster.data())) create(programs, superuser.password());
        var command = new ArrayList<>(List.of(programs.resolve("postgres").toString(), "-D", HERE));
        for (var setting : serverSettings(superuser.port())) command.addAll(List.of("-c", setting));
        process = Spawner.start(program(command, cluster.data(), cluster.startLog()));
        awaitAnswer(process, superuser);
    }

    /** Ends open sessions, writes the last checkpoint and waits for both. */
    void stop() {
        if (process == null || !process.isAlive()) return;
        try {
            // SIGINT is PostgreSQL's fast shut-down; Java can only send SIGTERM, which waits for every session to end.
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start();
            if (process.waitFor(settings.stopTimeout().toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (IOException e) {
            LOG.warn("postgres.stop-failed reason={}", e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    private Path programs() throws IOException {
        if (settings.bin() != null) return settings.bin();
        var cache = settings.cache() != null ? settings.cache() : defaultCache();
        return new Programs(cache).find(cluster.version());
    }

    // Programs find their libraries by their real path, so the trick with the working directory does not help them.
    private Path defaultCache() throws IOException {
        if (!user.changed()) return cluster.folder().resolveSibling("programs");
        for (var folder = cluster.folder().getParent(); folder != null; folder = folder.getParent()) {
            if (!Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE))
                return SHARED_CACHE;
        }
        return cluster.folder().resolveSibling("programs");
    }

    private void create(Path programs, Secret password) throws IOException, InterruptedException {
        // Made beside and renamed when complete: a crash in between leaves nothing that looks like a data folder.
        var half = cluster.folder().resolve("data.new");
        FileSystemUtils.deleteRecursively(half);
        user.own(Files.createDirectory(half, PosixFilePermissions.asFileAttribute(PRIVATE_FOLDER)));
        var passwordFile = cluster.folder().resolve("initdb.password");
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        user.own(Files.writeString(passwordFile, password.value()));
        try {
            run(initdb(programs), half);
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(half, cluster.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> initdb(Path programs) {
        var command = new ArrayList<>(List.of(programs.resolve("initdb").toString(), "--pgdata", HERE));
        command.addAll(List.of("--username", "postgres", "--pwfile", "../initdb.password", "--auth", "scram-sha-256"));
        command.addAll(List.of("--encoding", "UTF8", "--locale", "C", "--locale-provider", "builtin"));
        command.addAll(List.of("--builtin-locale", "C.UTF-8", "--data-checksums"));
        command.addAll(durability.initdbOptions());
        return command;
    }

    private void run(List<String> command, Path folder) throws IOException, InterruptedException {
        var process = Spawner.start(program(command, folder, cluster.startLog()));
        if (!process.waitFor(INITDB_SECONDS_MAX, TimeUnit.SECONDS)) process.destroyForcibly();
        if (process.waitFor() != 0) throw failed("PostgreSQL's initdb failed");
    }

    private ProcessBuilder program(List<String> command, Path folder, Path log) {
        var program = new ProcessBuilder(user.command(command));
        // A stray PGDATA or LC_ALL of the caller's must not reach it.
        program.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        return program.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
    }

    private List<String> serverSettings(int port) {
        var all = new ArrayList<>(List.of("listen_addresses=127.0.0.1", "port=" + port, "unix_socket_directories="));
        all.addAll(List.of("cluster_name=" + cluster.name(), "timezone=UTC", "log_timezone=UTC", "ssl=off", "jit=off"));
        all.addAll(List.of("shared_buffers=" + settings.sharedBuffersMb() + "MB", "effective_cache_size=1GB"));
        all.addAll(
                List.of("max_connections=" + settings.connectionsMax(), "work_mem=8MB", "maintenance_work_mem=128MB"));
        all.addAll(
                List.of("random_page_cost=1.1", "checkpoint_timeout=15min", "max_wal_size=1GB", "wal_compression=on"));
        // A week of logs, each day over that of the week before, so that they cannot fill the disk.
        all.addAll(List.of("logging_collector=on", "log_directory=log", "log_filename=postgresql-%a.log"));
        all.addAll(List.of("log_truncate_on_rotation=on", "log_rotation_age=1d", "log_rotation_size=0"));
        all.addAll(List.of("log_checkpoints=off", "idle_in_transaction_session_timeout=60s"));
        all.addAll(durability.settings());
        return all;
    }

    private void awaitAnswer(Process process, ServerAccess superuser) throws InterruptedException {
        for (var waited = Duration.ZERO; process.isAlive(); waited = waited.plus(PAUSE)) {
            try (var _ = superuser.connect("postgres")) {
                return;
            } catch (SQLException refused) {
                if (waited.compareTo(settings.startTimeout()) < 0) {
                    Thread.sleep(PAUSE);
                    continue;
                }
                stop();
                throw failed("PostgreSQL did not answer within "
                        + settings.startTimeout().toSeconds() + " s (" + refused.getMessage() + ")");
            }
        }
        throw failed("PostgreSQL ended at once");
    }

    private EmbeddedFailure failed(String what) {
        return new EmbeddedFailure(
                what + ": " + said() + " (more in " + cluster.data().resolve("log") + ")");
    }

    private String said() {
        try {
            return Files.readString(cluster.startLog()).strip();
        } catch (IOException e) {
            return "its output cannot be read, " + e.getMessage();
        }
    }
}
