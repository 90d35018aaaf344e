package world.azora.sandbox.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What bwrap writes about a run: the first process and the exit code. The program cannot reach it. */
record StatusFile(Path path) {
    private static final Pattern INIT = Pattern.compile("\"child-pid\": (\\d+)\\D");
    private static final Pattern EXIT = Pattern.compile("\"exit-code\": (\\d+)\\D");

    /** The pid, as we see it, of the first process in the namespace. */
    OptionalLong initPid() {
        return INIT.matcher(read())
                .results()
                .mapToLong(match -> Long.parseLong(match.group(1)))
                .findFirst();
    }

    /** Without one it was the sandbox that failed, not the program. */
    boolean hasExitCode() {
        return EXIT.matcher(read()).find();
    }

    private String read() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
