package world.azora.sandbox.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import world.azora.kernel.UserId;
import world.azora.sandbox.Comparator;
import world.azora.sandbox.Language;
import world.azora.sandbox.Limits;
import world.azora.sandbox.RunId;
import world.azora.sandbox.RunRequest;
import world.azora.sandbox.SourceFile;
import world.azora.sandbox.TestCase;
import world.azora.sandbox.TestResult;
import world.azora.sandbox.launch.Launcher;
import world.azora.sandbox.toolchain.Toolchains;

/** A grader on its own folder, and a look at what it leaves behind. */
final class Workshop implements AutoCloseable {
    private static final int USER_FIRST = 70_500;
    static final int SLOTS = 2;

    private final Path folder;
    private final Launcher launcher;
    private final Toolchains toolchains;
    private final Grader grader;

    private final Set<ProcessHandle> others;

    Workshop(Path folder) {
        this.folder = folder;
        this.launcher = new Launcher(new Launcher.Place(SLOTS, USER_FIRST, folder));
        this.toolchains = new Toolchains(launcher, Map.of());
        this.grader = new Grader(launcher, toolchains, Clock.systemUTC());
        // Other tests of this process have servers of theirs, and the launcher has its reaper.
        this.others = ProcessHandle.current().children().collect(Collectors.toSet());
    }

    boolean has(Language language) {
        return toolchains.find(language).isPresent();
    }

    String states() {
        return toolchains.states().toString();
    }

    TestResult run(Language language, List<SourceFile> files, Limits limits) throws InterruptedException {
        var test = new TestCase("only", "", "", Comparator.NONE, 1, false);
        return grade(language, files, List.of(test), limits).results().getFirst();
    }

    Grader.Grading grade(Language language, List<SourceFile> files, List<TestCase> tests, Limits limits)
            throws InterruptedException {
        var person = new UserId(new UUID(0, 1));
        var id = new RunId(new UUID(0, 2));
        return grader.grade(new RunRequest(id, person, language, files, tests, limits, false));
    }

    Grader.Grading gradeUntilFailure(List<SourceFile> files, List<TestCase> tests) throws InterruptedException {
        var person = new UserId(new UUID(0, 1));
        var id = new RunId(new UUID(0, 2));
        return grader.grade(new RunRequest(id, person, Language.PYTHON, files, tests, Limits.DEFAULT, true));
    }

    void runUntilInterrupted(List<SourceFile> files) {
        try {
            run(Language.PYTHON, files, new Limits(2000, 60_000, 64, 1));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ours by descent or, as root, by the user of a slot. A zombie is dead and waits for the host's init to note it. */
    List<String> processesLeft() {
        return ProcessHandle.allProcesses()
                .filter(process -> !isZombie(process.pid()) && !others.contains(process))
                .filter(process ->
                        process.parent().filter(ProcessHandle.current()::equals).isPresent()
                                || belongsToSlot(process.pid()))
                .map(process ->
                        process.pid() + " " + process.info().commandLine().orElse(""))
                .toList();
    }

    /** The end of a namespace takes the kernel a moment. */
    List<String> processesLeftAfterAMoment() {
        var until = System.nanoTime() + 2_000_000_000L;
        var left = processesLeft();
        while (!left.isEmpty() && System.nanoTime() < until) left = processesLeft();
        return left;
    }

    /** Programs that run in slots of any process; as root only, as others they share our user. */
    static long sleepers() {
        return ProcessHandle.allProcesses()
                .filter(process -> !isZombie(process.pid()) && belongsToSlot(process.pid()))
                .count();
    }

    /** Besides the filter and the two files of each slot. */
    List<Path> filesLeft() {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().contains("/code-")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static boolean isZombie(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "stat"))
                    .contains(") Z ");
        } catch (IOException _) {
            return true;
        }
    }

    private static boolean belongsToSlot(long pid) {
        try {
            var user = (int) Files.getAttribute(Path.of("/proc", Long.toString(pid)), "unix:uid");
            return user >= USER_FIRST && user < USER_FIRST + SLOTS;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() {
        launcher.close();
    }
}
