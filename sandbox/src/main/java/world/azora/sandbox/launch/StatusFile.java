package world.azora.sandbox.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What bwrap and the shell write about a run: the first process, the exit code, the times. The program cannot reach it. */
record StatusFile(Path path) {
    private static final Pattern INIT = Pattern.compile("\"child-pid\": (\\d+)");
    private static final Pattern EXIT = Pattern.compile("\"exit-code\": (\\d+)");

    // The last line of the shell's "times": what its children took, user and system.
    private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s\\s*$");

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

    OptionalLong cpuMs() {
        return TIMES.matcher(read()).results().mapToLong(StatusFile::sumMs).findFirst();
    }

    private static long sumMs(MatchResult times) {
        var minutes = Long.parseLong(times.group(1)) + Long.parseLong(times.group(3));
        var seconds = Double.parseDouble(times.group(2)) + Double.parseDouble(times.group(4));
        return minutes * 60_000 + Math.round(seconds * 1000);
    }

    private String read() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
