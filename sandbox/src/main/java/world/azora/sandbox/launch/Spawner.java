package world.azora.sandbox.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts processes from one thread that lives as long as we do. The kernel's "die with your parent" follows the thread
 * that forked, so a process started from a passing thread would die with that.
 */
final class Spawner implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("sandbox-spawner").factory());

    Process spawn(List<String> command, Path stdin) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectInput(stdin.toFile());
        // Nothing of our own environment, such as a database password, may be inherited.
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin:/usr/sbin");
        try {
            return thread.submit(builder::start).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) throw failed;
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
