package world.azora.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How PostgreSQL's programs are called.
 *
 * <p>They know the data folder as {@code /proc/self/cwd}, and we start them in it. So the unprivileged user need not be
 * able to walk there: a home folder below {@code /root} works, with no permission of {@code /root} changed.
 */
record Commands(Cluster cluster, ServerUser user, EmbeddedSettings settings, Durability durability) {
    private static final String HERE = "/proc/self/cwd";
    private static final Path SHARED_CACHE = Path.of("/var/cache/azora");

    // So much of what a statement needed is kept per session for the next one. Otherwise glibc gives nearly all of it
    // back to the kernel each time, which then has to find as many pages and to clear them again.
    private static final String KEPT_BYTES = Integer.toString(4 << 20);
    private static final Map<String, String> MEMORY =
            Map.of("MALLOC_TRIM_THRESHOLD_", KEPT_BYTES, "MALLOC_MMAP_THRESHOLD_", KEPT_BYTES);

    /** Fills an empty folder; the password lies beside it. */
    Process initdb(Path folder) throws IOException, InterruptedException {
        return Spawner.start(program(initdbCommand(), folder));
    }

    /** The server itself. */
    Process postgres(int port) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(programs().resolve("postgres").toString(), "-D", HERE));
        for (var setting : serverSettings(port)) command.addAll(List.of("-c", setting));
        return Spawner.start(program(command, cluster.data()));
    }

    private List<String> initdbCommand() throws IOException {
        var command = new ArrayList<>(List.of(programs().resolve("initdb").toString(), "--pgdata", HERE));
        command.addAll(List.of("--username", "postgres", "--pwfile", "../initdb.password", "--auth", "scram-sha-256"));
        command.addAll(List.of("--encoding", "UTF8", "--locale", "C", "--locale-provider", "builtin"));
        command.addAll(List.of("--builtin-locale", "C.UTF-8", "--data-checksums"));
        command.addAll(durability.initdbOptions());
        return command;
    }

    private List<String> serverSettings(int port) {
        var all = new ArrayList<>(List.of("listen_addresses=127.0.0.1", "port=" + port, "unix_socket_directories="));
        all.addAll(List.of("cluster_name=" + cluster.name(), "timezone=UTC", "log_timezone=UTC", "ssl=off", "jit=off"));
        all.addAll(List.of("shared_buffers=" + settings.sharedBuffersMb() + "MB", "effective_cache_size=1GB"));
        all.addAll(
                List.of("max_connections=" + settings.connectionsMax(), "work_mem=8MB", "maintenance_work_mem=128MB"));
        all.addAll(List.of("random_page_cost=1.1", "checkpoint_timeout=15min", "max_wal_size=1GB"));
        // A week of logs, each day over that of the week before, so that they cannot fill the disk.
        all.addAll(List.of("logging_collector=on", "log_directory=log", "log_filename=postgresql-%a.log"));
        all.addAll(List.of("log_truncate_on_rotation=on", "log_rotation_age=1d", "log_rotation_size=0"));
        all.addAll(List.of("log_checkpoints=off", "idle_in_transaction_session_timeout=60s"));
        all.addAll(durability.settings());
        return all;
    }

    private ProcessBuilder program(List<String> command, Path folder) {
        var program = new ProcessBuilder(user.command(command));
        // A stray PGDATA or LC_ALL of the caller's must not reach it.
        program.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        program.environment().putAll(MEMORY);
        return program.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(cluster.startLog().toFile());
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
}
