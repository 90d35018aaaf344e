package world.azora.sandbox.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads from {@code /proc} what a program uses. A program may be one process only (the system-call filter sees to that),
 * so one is looked at. What it used between the last look and its end is not seen.
 */
final class Sampler {
    private static final int TICK_MS = 10;
    private static final int NEAR = 40;
    private static final int FAR_LOOK_EVERY = 8;
    private static final Pattern PEAK = field("VmHWM");
    private static final Pattern ANONYMOUS = field("RssAnon");
    private static final Pattern SHARED = field("RssShmem");
    private static final Pattern SWAPPED = field("VmSwap");

    private @Nullable ProcessHandle init;
    private long programPid;
    private int looks;
    private long cpuMs;
    private long usedKb;
    private long peakKb;

    boolean isBlind() {
        return init == null;
    }

    /** Only a child of the process that we started is followed, as what is followed can be killed. */
    void follow(long initPid, long parent) {
        var handle = ProcessHandle.of(initPid);
        if (stat(initPid).filter(stat -> stat.parent == parent).isPresent()) init = handle.orElse(null);
    }

    void sample() {
        if (init == null) return;
        var parent = init.pid();
        if (programPid == 0) programPid = findChild(parent, looks++ % FAR_LOOK_EVERY == FAR_LOOK_EVERY - 1);
        if (programPid == 0) return;
        stat(programPid).filter(stat -> stat.parent == parent).ifPresent(stat -> cpuMs = Math.max(cpuMs, stat.cpuMs));
        read(programPid, "schedstat").ifPresent(this::schedule);
        read(programPid, "status").ifPresent(this::memory);
    }

    /** The first process may still be there for a moment, and knows what its child took as a whole. */
    void lastLook() {
        if (init != null) stat(init.pid()).ifPresent(stat -> cpuMs = Math.max(cpuMs, stat.childrenCpuMs));
    }

    /** A handle knows when its process started, so a pid that was given away again is not hit. */
    void kill() {
        if (init != null) init.destroyForcibly();
    }

    long cpuMs() {
        return cpuMs;
    }

    /** Memory that is its own, not the pages of files that it maps. */
    long usedKb() {
        return usedKb;
    }

    long peakKb() {
        return peakKb;
    }

    /** The main thread's time in nanoseconds; the other source counts all threads, but in hundredths of a second. */
    private void schedule(String schedstat) {
        var blank = schedstat.indexOf(' ');
        if (blank > 0) cpuMs = Math.max(cpuMs, Long.parseLong(schedstat.substring(0, blank)) / 1_000_000);
    }

    private void memory(String status) {
        usedKb = number(ANONYMOUS, status) + number(SHARED, status) + number(SWAPPED, status);
        peakKb = Math.max(peakKb, number(PEAK, status));
    }

    /** Pids are given in a row, so the child is near; not every kernel lists the children of a process. */
    private static long findChild(long parent, boolean far) {
        for (var pid = parent + 1; pid < parent + NEAR; pid++) {
            if (stat(pid).filter(stat -> stat.parent == parent).isPresent()) return pid;
        }
        if (!far) return 0;
        return ProcessHandle.allProcesses()
                .mapToLong(ProcessHandle::pid)
                .filter(pid -> stat(pid).filter(stat -> stat.parent == parent).isPresent())
                .findFirst()
                .orElse(0);
    }

    private static Optional<Stat> stat(long pid) {
        return read(pid, "stat").map(Stat::of);
    }

    private static Optional<String> read(long pid, String file) {
        try {
            return Optional.of(Files.readString(Path.of("/proc", Long.toString(pid), file)));
        } catch (IOException _) {
            // It ended between two looks, which is nothing special.
            return Optional.empty();
        }
    }

    private static long number(Pattern field, String status) {
        var match = field.matcher(status);
        return match.find() ? Long.parseLong(match.group(1)) : 0;
    }

    private static Pattern field(String name) {
        return Pattern.compile("^" + name + ":\\s+(\\d+) kB", Pattern.MULTILINE);
    }

    /** A few columns of {@code /proc/PID/stat}; the name in the second one may hold blanks and brackets. */
    private record Stat(long parent, long cpuMs, long childrenCpuMs) {
        static Stat of(String line) {
            var columns = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return new Stat(Long.parseLong(columns[1]), ms(columns, 11), ms(columns, 13));
        }

        private static long ms(String[] columns, int first) {
            return (Long.parseLong(columns[first]) + Long.parseLong(columns[first + 1])) * TICK_MS;
        }
    }
}
