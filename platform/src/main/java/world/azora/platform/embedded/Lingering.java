package world.azora.platform.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Waits for what a killed process left behind. A server that it had started may still be writing its last checkpoint;
 * and {@code postmaster.pid} may name a process that is long dead, a zombie, or by now somebody else.
 */
final class Lingering {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Lingering() {}

    /**
     * Returns when no process works in the data folder any more, and removes the note of the last one.
     *
     * <p>PostgreSQL alone would trust the number in that note, and refuse to start for as long as any process of ours
     * has it. Each of its processes has the data folder as its working directory, so the kernel's list of those cannot
     * be stale: a zombie has none, a stranger has another.
     */
    static void await(Cluster cluster, Duration timeout) throws IOException, InterruptedException {
        var data = cluster.data();
        for (var waited = Duration.ZERO; isUsed(cluster); waited = waited.plus(PAUSE)) {
            if (waited.compareTo(timeout) > 0)
                throw new EmbeddedFailure("A PostgreSQL server still works in " + data + " after " + timeout.toSeconds()
                        + " s. Stop it (see postmaster.pid there) and start again.");
            Thread.sleep(PAUSE);
        }
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    private static boolean isUsed(Cluster cluster) throws IOException {
        if (!Files.exists(cluster.data())) return false;
        var folder = cluster.data().toRealPath();
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes) if (worksIn(process, folder, cluster.name())) return true;
        }
        return false;
    }

    private static boolean worksIn(Path process, Path folder, String name) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(folder);
        } catch (AccessDeniedException _) {
            // In a container root may not look into another user's processes. Better to wait in vain than to start
            // twice.
            return carries(process, name);
        } catch (IOException _) {
            // Gone meanwhile, or a zombie.
            return false;
        }
    }

    private static boolean carries(Path process, String name) {
        try {
            return Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1)
                    .contains(name);
        } catch (IOException _) {
            return false;
        }
    }
}
