package world.azora.sandbox.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import world.azora.sandbox.Limits;
import world.azora.sandbox.SourceFile;
import world.azora.sandbox.profile.SystemCallFilter;

/**
 * Runs programs in this chain: {@code setpriv} (as root only: each slot has a user of its own), {@code sh} (opens the
 * filter and the status file), {@code bwrap} (namespaces, mounts, system-call filter; dies with us),
 * {@code prlimit} (limits that count inside), the program. A {@link Reaper} clears up after a process that was killed.
 * There is no native code of ours, no daemon, and as an ordinary user no privilege.
 */
public final class Launcher implements AutoCloseable {
    private final Optional<String> missing;
    private final WorkFolder work;
    private final BlockingQueue<Slot> free;
    private final Spawner spawner = new Spawner();
    private final Reaper reaper;

    /**
     * Where and how many.
     *
     * @param slots how many programs run at a time
     * @param userFirst the number of the first slot's user, if we are root
     * @param parent the folder under which code and input are kept while they run
     */
    public record Place(int slots, int userFirst, Path parent) {}

    /**
     * What is run.
     *
     * @param code the folder that {@link #prepare} made
     * @param command the program and its arguments; its files are in {@code /code}
     * @param roots files and folders of the host that it may read, besides the libraries
     */
    public record Task(
            Path code,
            String stdin,
            List<String> command,
            List<Path> roots,
            Limits limits,
            Memory memory,
            Map<String, String> environment) {}

    /**
     * What the kernel is told; the watchdog keeps what is really used within the limits of the task.
     *
     * @param dataMb private memory it may have
     * @param addressSpaceMb all memory it may map, untouched too
     */
    public record Memory(long dataMb, long addressSpaceMb) {}

    /** Why it ended. */
    public enum Cause {
        /** By itself, or by a signal of the kernel. */
        ENDED,
        CPU,
        WALL,
        MEMORY,
        OUTPUT,
        /** The sandbox could not be set up; what it said is in the standard error. */
        BROKEN
    }

    /**
     * How it ended.
     *
     * @param code the exit code, or 128 and the number of the signal
     */
    public record Ending(Cause cause, int code, Output stdout, Output stderr, long wallMs, long cpuMs, long peakKb) {}

    /** What it wrote, up to the limit. */
    public record Output(String text, boolean truncated) {}

    public Launcher(Place place) {
        missing = HostTools.missing();
        var filter = SystemCallFilter.load("run");
        work = WorkFolder.create(place.parent(), filter.program());
        reaper = Reaper.of(work.path());
        free = new ArrayBlockingQueue<>(place.slots());
        for (var number = 0; number < place.slots(); number++)
            free.add(Slot.create(work.path(), number, place.userFirst()));
    }

    /** What must be installed before anything can be launched, as a sentence. */
    public Optional<String> missing() {
        return missing;
    }

    /** Lays the files into a folder of their own, for as many launches as wanted; {@link #discard} removes it. */
    public Path prepare(List<SourceFile> files) {
        return work.lay(files);
    }

    public void discard(Path code) {
        work.remove(code);
    }

    /** Waits for a free slot, runs the program to its end or its limit, and leaves no process behind. */
    public Ending launch(Task task) throws InterruptedException {
        var slot = free.take();
        try {
            Files.writeString(slot.stdin(), task.stdin());
            // Emptied here, not only by the shell: what the run before left there would be taken for this one's.
            Files.writeString(slot.status(), "");
            var process = spawner.spawn(CommandLine.of(task, slot, work.filter()), slot.stdin());
            return new Watch(process, slot, task.limits()).untilEnd();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            free.add(slot);
        }
    }

    @Override
    public void close() {
        spawner.close();
        reaper.close();
    }
}
