package world.azora.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that runs as long as this object is open, with its data below Azora's home folder.
 *
 * <p>What was acknowledged survives {@code kill -9} of this process and of the server: fsync is on. When this process
 * dies, by whatever cause, the server shuts down within about two seconds.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    /** The database, and the role that owns it and all schemas in it. */
    public static final String AZORA = "azora";

    /** The role that the application works as: it owns nothing, and the migrations say what it may do. */
    public static final String APPLICATION = "azora_app";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String SUPERUSER = "postgres";

    private final FileChannel lock;
    private final Server server;
    private final Accesses accesses;

    private EmbeddedPostgres(FileChannel lock, Server server, Accesses accesses) {
        this.lock = lock;
        this.server = server;
        this.accesses = accesses;
    }

    private record Accesses(ServerAccess superuser, ServerAccess owner, ServerAccess application) {}

    /**
     * Starts the server of this home folder, and makes it first if there is none. Fails with {@link EmbeddedFailure} if
     * another process uses it.
     */
    public static EmbeddedPostgres start(Path home, EmbeddedSettings settings) {
        return start(home, settings, Durability.FULL);
    }

    /** For tests, whose data nobody will miss: the same without waiting for the disk. */
    public static EmbeddedPostgres startForgetful(Path home, EmbeddedSettings settings) {
        return start(home, settings, Durability.NONE);
    }

    /** How the application signs in. */
    public ServerAccess application() {
        return accesses.application;
    }

    /** How migrations sign in: as the owner of the database, with no rights beyond it. */
    public ServerAccess owner() {
        return accesses.owner;
    }

    /** For work on the server as a whole, such as a backup. */
    public ServerAccess superuser() {
        return accesses.superuser;
    }

    /** Shuts down cleanly: waits for the last checkpoint, so that the next start need not recover. */
    @Override
    public void close() {
        try (lock) {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres start(Path home, EmbeddedSettings settings, Durability durability) {
        try {
            var cluster =
                    new Cluster(Files.createDirectories(home.toAbsolutePath().resolve("postgres")));
            var lock = cluster.lock();
            try {
                return start(cluster, lock, settings, durability);
            } catch (IOException | SQLException | InterruptedException | RuntimeException failed) {
                lock.close();
                throw failed;
            }
        } catch (IOException | SQLException e) {
            throw new EmbeddedFailure("The embedded PostgreSQL did not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedFailure("The start of the embedded PostgreSQL was interrupted", e);
        }
    }

    private static EmbeddedPostgres start(
            Cluster cluster, FileChannel lock, EmbeddedSettings settings, Durability durability)
            throws IOException, SQLException, InterruptedException {
        var user = ServerUser.of(cluster.data());
        user.own(Files.setPosixFilePermissions(cluster.folder(), Server.PRIVATE_FOLDER));
        Lingering.await(cluster, settings.startTimeout());
        var accesses = accesses(cluster);
        var server = new Server(new Commands(cluster, user, settings, durability), accesses.superuser);
        server.start();
        try {
            complete(accesses);
        } catch (SQLException failed) {
            server.stop();
            throw failed;
        }
        LOG.info("postgres.started port={} folder={}", accesses.superuser.port(), cluster.folder());
        return new EmbeddedPostgres(lock, server, accesses);
    }

    private static Accesses accesses(Cluster cluster) throws IOException {
        var port = cluster.port();
        return new Accesses(
                new ServerAccess(port, SUPERUSER, cluster.password(SUPERUSER)),
                new ServerAccess(port, AZORA, cluster.password(AZORA)),
                new ServerAccess(port, APPLICATION, cluster.password(APPLICATION)));
    }

    /** At every start, so that a folder of a version before gets what it lacks. */
    private static void complete(Accesses accesses) throws SQLException {
        try (var connection = accesses.superuser.connect(SUPERUSER)) {
            var store = new ServerStore(connection);
            store.createRole(AZORA, accesses.owner.password());
            store.createRole(APPLICATION, accesses.application.password());
            store.createDatabase(AZORA, AZORA);
            store.refuseTemporaryTables(AZORA, APPLICATION);
        }
    }
}
