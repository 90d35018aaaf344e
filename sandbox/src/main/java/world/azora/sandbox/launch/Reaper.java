package world.azora.sandbox.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Outlives this process by a moment, kills what it left running in the sandbox, and removes its folder. The kernel's "die
 * with your parent" is not enough: {@code bwrap} asks for it only after its first steps, and a process killed during these
 * left one behind that waited forever.
 */
final class Reaper implements AutoCloseable {
    private static final long END_WAIT_S = 10;

    // Whoever runs for us names our folder in the command line; this script does not, as it reads the name. A helper
    // that is just becoming such a program is found on the next look.
    private static final String SCRIPT = """
            trap '' HUP INT TERM
            IFS= read -r folder || exit
            read -r nothing
            for pause in 0 0.1 0.2; do
              sleep $pause
              while
                left=$(printf '%s/' "$folder" | grep -laFf - /proc/[0-9]*/cmdline | tr -dc '0-9\\n')
                [ -n "$left" ]
              do
                kill -KILL $left
                sleep 0.05
              done
            done
            rm -rf -- "$folder"
            """;

    private final Process process;

    private Reaper(Process process) {
        this.process = process;
    }

    static Reaper of(Path folder) {
        var builder = new ProcessBuilder(HostTools.path("sh").toString(), "-c", SCRIPT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        try {
            var process = builder.start();
            process.getOutputStream().write((folder + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            return new Reaper(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets it do its work now. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(END_WAIT_S, TimeUnit.SECONDS))
                throw new IllegalStateException("The sandbox could not be cleared within " + END_WAIT_S + " s");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
