package world.azora.platform.embedded;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Starts programs from a thread that lives as long as they do. The kernel's "interrupt me when my parent dies" speaks of
 * the parent <em>thread</em>: started from a virtual or a pooled thread, PostgreSQL would stop when that thread ended.
 */
final class Spawner {
    private Spawner() {}

    static Process start(ProcessBuilder program) throws IOException, InterruptedException {
        var started = new CompletableFuture<Process>();
        Thread.ofPlatform().daemon().name("postgres-parent").start(() -> {
            try {
                var process = program.start();
                started.complete(process);
                process.waitFor();
            } catch (IOException | InterruptedException failed) {
                started.completeExceptionally(failed);
            }
        });
        try {
            return started.get();
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
    }
}
