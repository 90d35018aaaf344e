package world.azora.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import world.azora.app.server.ServerProcess;

/** A command as somebody types it: in a process, a folder and an environment of its own. */
public final class CommandByHand {
    private final ProcessBuilder builder;
    private String input = "";
    private Duration longest = Duration.ofMinutes(5);

    private CommandByHand(List<String> line) {
        this.builder = new ProcessBuilder(line).redirectErrorStream(true);
    }

    /** How it ended, and all that it said. */
    public record Ended(int exit, String output) {
        public List<String> lines() {
            return output.lines().toList();
        }
    }

    public static CommandByHand program(List<String> line) {
        return new CommandByHand(line);
    }

    /** {@code azora} with these words. */
    public static CommandByHand azora(Path home, List<String> words) {
        var line = ServerProcess.command(words);
        // A process that lives for seconds is slowed down by the better compiler.
        line.add(1, "-XX:TieredStopAtLevel=1");
        return program(line).with("AZORA_HOME", home.toString());
    }

    public CommandByHand with(String name, String value) {
        builder.environment().put(name, value);
        return this;
    }

    public CommandByHand in(Path folder) {
        builder.directory(folder.toFile());
        return this;
    }

    public CommandByHand typing(String text) {
        input = text;
        return this;
    }

    public CommandByHand within(Duration time) {
        longest = time;
        return this;
    }

    /** What it says of errors is not kept. */
    public CommandByHand withoutErrors() {
        builder.redirectErrorStream(false).redirectError(ProcessBuilder.Redirect.DISCARD);
        return this;
    }

    /** Waits for its end, and makes one if it does not come. */
    public Ended run() throws InterruptedException {
        try {
            var output = Files.createTempFile("azora-output", null);
            try {
                var process = builder.redirectOutput(output.toFile()).start();
                try (var in = process.outputWriter()) {
                    in.write(input);
                }
                if (!process.waitFor(longest)) process.destroyForcibly();
                return new Ended(process.waitFor(), Files.readString(output));
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
