package world.azora.app.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A file system of its own in a file, which can be filled to the last byte. Only root can mount one. */
final class SmallDisk implements AutoCloseable {
    private static final int CHUNK_BYTES = 1 << 20;

    private final Path folder;
    private final boolean isMounted;

    /** If it cannot be mounted, the folder is one like any other. */
    SmallDisk(Path home, int megabytes) {
        this.folder = home.resolve("disk");
        var image = home.resolve("disk.image").toString();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.isMounted = System.getProperty("user.name").equals("root")
                && succeeds("truncate", "--size=" + megabytes + "M", image)
                && succeeds("mkfs.ext4", "-q", "-m", "0", image)
                && succeeds("mount", "-o", "loop", image, folder.toString())
                && succeeds("chmod", "755", folder.toString());
    }

    Path folder() {
        return folder;
    }

    boolean canBeFull() {
        return isMounted;
    }

    /** Leaves not one block free. */
    void fill() {
        try (var ballast = Files.newOutputStream(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (var size = CHUNK_BYTES; size > 0; size /= 2) while (fits(ballast, new byte[size])) {}
        } catch (IOException _) {
            // It is full, which was the aim.
        }
    }

    private static boolean fits(OutputStream ballast, byte[] bytes) {
        try {
            ballast.write(bytes);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    void makeRoom() {
        try {
            Files.deleteIfExists(ballast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    @Override
    public void close() {
        makeRoom();
        if (isMounted && !succeeds("umount", folder.toString())) succeeds("umount", "--lazy", folder.toString());
    }

    private static boolean succeeds(String... command) {
        try {
            var process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException _) {
            // There is no such program here.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
