package world.azora.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import world.azora.kernel.Secret;

/** One PostgreSQL server: made when there is none, started, started again when it dies, and stopped. */
final class Server {
    static final Set<PosixFilePermission> PRIVATE_FOLDER = PosixFilePermissions.fromString("rwx------");

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration RESTART_PAUSE = Duration.ofSeconds(1);
    private static final int INITDB_SECONDS_MAX = 120;

    private final Commands commands;
    private final Cluster cluster;
    private final EmbeddedSettings settings;
    private final ServerAccess superuser;
    // So that a stop does not pass a restart by: it waits, and stops what was started.
    private final ReentrantLock changing = new ReentrantLock();
    private volatile boolean stopping;
    private volatile @Nullable Process process;

    Server(Commands commands, ServerAccess superuser) {
        this.commands = commands;
        this.cluster = commands.cluster();
        this.settings = commands.settings();
        this.superuser = superuser;
    }

    /** Returns when the server answers, and sees to it that it does until the stop. */
    void start() throws IOException, InterruptedException {
        if (!Files.exists(cluster.data())) create(superuser.password());
        var first = run();
        Thread.ofVirtual().name("postgres-watch").start(() -> watch(first));
    }

    /** Ends open sessions, writes the last checkpoint and waits for both. */
    void stop() {
        stopping = true;
        changing.lock();
        try {
            end(process);
        } finally {
            changing.unlock();
        }
    }

    private Process run() throws IOException, InterruptedException {
        var started = commands.postgres(superuser.port());
        process = started;
        awaitAnswer(started);
        return started;
    }

    private void watch(Process first) {
        try {
            for (var running = first; ; ) {
                running.waitFor();
                if (stopping) return;
                LOG.error("postgres.ended code={}", running.exitValue());
                running = restart(running);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The one that died, if this did not succeed either: its watcher then comes here again. */
    private Process restart(Process dead) throws InterruptedException {
        changing.lock();
        try {
            if (stopping) return dead;
            Lingering.await(cluster, settings.startTimeout());
            var started = run();
            LOG.info("postgres.restarted port={}", superuser.port());
            return started;
        } catch (IOException | EmbeddedFailure failed) {
            LOG.error("postgres.restart-failed", failed);
            Thread.sleep(RESTART_PAUSE);
            return dead;
        } finally {
            changing.unlock();
        }
    }

    private void end(@Nullable Process running) {
        if (running == null || !running.isAlive()) return;
        try {
            // SIGINT is PostgreSQL's fast shut-down; Java can only send SIGTERM, which waits for every session to end.
            new ProcessBuilder("sh", "-c", "kill -INT " + running.pid()).start();
            if (running.waitFor(settings.stopTimeout().toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (IOException e) {
            LOG.warn("postgres.stop-failed reason={}", e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        running.destroyForcibly();
    }

    private void create(Secret password) throws IOException, InterruptedException {
        // Made beside and renamed when complete: a crash in between leaves nothing that looks like a data folder.
        var half = cluster.folder().resolve("data.new");
        FileSystemUtils.deleteRecursively(half);
        commands.user().own(Files.createDirectory(half, PosixFilePermissions.asFileAttribute(PRIVATE_FOLDER)));
        var passwordFile = cluster.folder().resolve("initdb.password");
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        commands.user().own(Files.writeString(passwordFile, password.value()));
        try {
            var initdb = commands.initdb(half);
            if (!initdb.waitFor(INITDB_SECONDS_MAX, TimeUnit.SECONDS)) initdb.destroyForcibly();
            if (initdb.waitFor() != 0) throw failed("PostgreSQL's initdb failed");
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(half, cluster.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void awaitAnswer(Process running) throws InterruptedException {
        for (var waited = Duration.ZERO; running.isAlive(); waited = waited.plus(PAUSE)) {
            try (var _ = superuser.connect("postgres")) {
                return;
            } catch (SQLException refused) {
                if (waited.compareTo(settings.startTimeout()) < 0) {
                    Thread.sleep(PAUSE);
                    continue;
                }
                end(running);
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
