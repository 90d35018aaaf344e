package world.azora.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import world.azora.kernel.Secret;
import world.azora.kernel.Sha256;

/**
 * The folder of an embedded server: {@code data} is PostgreSQL's own, beside it lie the lock, the port and the
 * passwords. Everything in it is readable by its owner only.
 */
record Cluster(Path folder) {
    private static final int PASSWORD_BYTES = 32;
    private static final int NAME_DIGITS = 12;

    Path data() {
        return folder.resolve("data");
    }

    /** Stands in the command line of the server and in the title of each of its processes; no other folder has it. */
    String name() {
        return "azora-" + Sha256.of(folder.toString()).hex().substring(0, NAME_DIGITS);
    }

    Path startLog() {
        return folder.resolve("start.log");
    }

    /** Held as long as the channel is open, and by the kernel's doing never longer than this process lives. */
    FileChannel lock() throws IOException {
        var channel = FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) return channel;
        } catch (OverlappingFileLockException _) {
            // Another server of this very process: as refused as one of another process.
        }
        channel.close();
        throw new EmbeddedFailure("Another Azora process uses the data folder " + folder
                + ". Stop it, choose another AZORA_HOME, or give both a DATABASE_URL.");
    }

    /** The major version that made the data, or that of the bundled programs if there is none yet. */
    int version() throws IOException {
        var file = data().resolve("PG_VERSION");
        return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : Programs.BUNDLED_VERSION;
    }

    /** The password that was generated for this user when it was first asked for. */
    Secret password(String user) throws IOException {
        var file = folder.resolve(user + ".password");
        if (!Files.exists(file)) write(file, HexFormat.of().formatHex(random(PASSWORD_BYTES)));
        return new Secret(Files.readString(file).strip());
    }

    /** The port of the last start if it is still free, so that a noted address stays right; else a free one. */
    int port() throws IOException {
        var file = folder.resolve("port");
        var port = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        if (port == 0 || !isFree(port)) port = freePort();
        write(file, Integer.toString(port));
        return port;
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No port is free on 127.0.0.1", e);
        }
    }

    // Complete or not there at all: half a password after a crash would lock us out of the data for good.
    private static void write(Path file, String content) throws IOException {
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var half = Files.createTempFile(
                Objects.requireNonNull(file.getParent()), file.getFileName().toString(), ".new", mode);
        Files.writeString(half, content);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] random(int bytes) {
        var random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return random;
    }
}
