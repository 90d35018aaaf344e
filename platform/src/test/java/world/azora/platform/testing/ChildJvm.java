package world.azora.platform.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java process of a test's own, which it may kill. Its main class says by lines on its output how far it is. */
public final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private ChildJvm(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** On this process's class path and as its user. */
    public static ChildJvm start(Class<?> main, String... arguments) {
        return start(List.of(), classPath(), main, arguments);
    }

    /** With words before the command, such as those that change the user. */
    public static ChildJvm start(List<String> prefix, String classPath, Class<?> main, String... arguments) {
        var command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        try {
            return new ChildJvm(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class path of this test process, also where the test runner hides it. */
    public static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** The rest of the first line that begins with this word; fails with all that was said if none does. */
    public String await(String word) {
        var said = new StringBuilder();
        try {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(word + " ")) return line.substring(word.length() + 1);
                said.append(line).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("The process ended without saying " + word + ":\n" + said);
    }

    /** As {@code kill -9} does it; returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted", e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    /** Reads lines until the other side ends; what a main class does to live as long as its test wants. */
    public static void awaitEnd() throws IOException {
        try (var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            while (input.readLine() != null) {
                // Nobody says anything; the end of the input is what counts.
            }
        }
    }
}
