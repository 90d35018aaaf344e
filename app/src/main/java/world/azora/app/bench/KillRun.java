package world.azora.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import world.azora.app.server.ServerProcess;

/**
 * Learners submit right answers while the server is killed at random moments and started again. Afterwards every
 * submission that was acknowledged must be graded, every passed exercise paid exactly once, the books must balance, the
 * chain must be whole, and no process of a dead server may be left.
 */
public final class KillRun {
    /** How often to kill, how many learners work, and the seed of the moments. */
    public record Plan(int kills, int learners, long seed) {}

    private static final int PAUSE_MILLIS_MIN = 150;
    private static final int PAUSE_MILLIS_MAX = 2_500;

    private final Plan plan;
    private final Consumer<String> progress;
    private final Random random;

    public KillRun(Plan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
        this.random = new Random(plan.seed());
    }

    public KillFindings run() {
        try (var folder = new TemporaryFolder("azora-kill")) {
            return run(folder.path());
        }
    }

    private KillFindings run(Path home) {
        var port = ServerProcess.freePort();
        var server = start(home, port);
        var school = School.open(server.api(), server.serviceToken(), plan.learners());
        var stop = new AtomicBoolean();
        List<List<String>> acknowledged = new ArrayList<>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> work = school.learners().stream()
                    .map(learner -> people.submit(() -> learner.work(school.exercises(), stop)))
                    .toList();
            for (var kill = 1; kill <= plan.kills(); kill++) {
                pause();
                server.kill();
                server = start(home, port);
                progress.accept("killed and started again: " + kill + " of " + plan.kills());
            }
            pause();
            stop.set(true);
            for (var done : work) acknowledged.add(done.get());
        } catch (ExecutionException e) {
            server.kill();
            throw new IllegalStateException("A learner could not work", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            server.kill();
            throw new IllegalStateException("interrupted", e);
        }
        progress.accept("checking " + acknowledged.stream().mapToInt(List::size).sum() + " submissions");
        var findings = school.check(plan.kills(), acknowledged);
        server.close();
        var orphans = processesOf(home);
        return findings.withOrphans(orphans);
    }

    private static ServerProcess start(Path home, int port) {
        var server = ServerProcess.launch(home, port, List.of("run"), Map.of("AZORA_RATE_LIMITS", "off"));
        server.awaitReady();
        return server;
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(PAUSE_MILLIS_MIN, PAUSE_MILLIS_MAX));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Processes that work below this home folder: PostgreSQL, sandboxes and servers all name it or stand in it. */
    private static long processesOf(Path home) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> names(process, home))
                .count();
    }

    private static boolean names(ProcessHandle process, Path home) {
        var folder = Path.of("/proc", Long.toString(process.pid()));
        try {
            return Files.readString(folder.resolve("cmdline")).contains(home.toString())
                    || folder.resolve("cwd").toRealPath().startsWith(home);
        } catch (IOException _) {
            // It ended while we looked, or is none of ours to look at.
            return false;
        }
    }
}
