package world.azora.sandbox.launch;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import world.azora.sandbox.Limits;

/** Looks at a running program every few milliseconds and ends it when it has had what it may have. */
final class Watch {
    private static final long LOOK_EVERY_MS = 5;
    private static final long LOOK_EARLY_EVERY_MS = 2;
    private static final long EARLY_MS = 60;
    private static final long KILL_WAIT_MS = 1000;

    private final Process process;
    private final Limits limits;
    private final Capture stdout;
    private final Capture stderr;
    private final Sampler sampler;
    private final StatusFile status;
    private final long startedNs = System.nanoTime();
    private Launcher.Cause cause = Launcher.Cause.ENDED;

    Watch(Process process, Slot slot, Limits limits) {
        this.process = process;
        this.limits = limits;
        var bytesMax = limits.outputKb() * 1024;
        this.stdout = Capture.start(process.getInputStream(), bytesMax);
        this.stderr = Capture.start(process.getErrorStream(), bytesMax);
        this.status = new StatusFile(slot.status());
        this.sampler = new Sampler();
    }

    Launcher.Ending untilEnd() throws IOException, InterruptedException {
        try {
            while (!process.waitFor(pauseMs(), TimeUnit.MILLISECONDS)) {
                look();
                if (cause != Launcher.Cause.ENDED) {
                    kill();
                    break;
                }
            }
        } catch (InterruptedException e) {
            killAll();
            throw e;
        }
        var wallMs = elapsedMs();
        sampler.lastLook();
        var output = stdout.finish();
        var errors = stderr.finish();
        if (cause == Launcher.Cause.ENDED) cause = causeOfOwnEnd(output, errors);
        return new Launcher.Ending(
                cause, process.exitValue(), output, errors, wallMs, sampler.cpuMs(), sampler.peakKb());
    }

    private void look() {
        findInit();
        sampler.sample();
        cause = limitReached();
    }

    private void findInit() {
        if (sampler.isBlind()) status.initPid().ifPresent(pid -> sampler.follow(pid, process.pid()));
    }

    private Launcher.Cause limitReached() {
        if (stdout.overflowed() || stderr.overflowed()) return Launcher.Cause.OUTPUT;
        if (sampler.cpuMs() >= limits.cpuMs()) return Launcher.Cause.CPU;
        if (sampler.usedKb() > limits.memoryMb() * 1024L) return Launcher.Cause.MEMORY;
        return elapsedMs() >= limits.wallMs() ? Launcher.Cause.WALL : Launcher.Cause.ENDED;
    }

    /** It can write more than it may and end before anybody looks. */
    private Launcher.Cause causeOfOwnEnd(Launcher.Output output, Launcher.Output errors) {
        if (!status.hasExitCode()) return Launcher.Cause.BROKEN;
        return output.truncated() || errors.truncated() ? Launcher.Cause.OUTPUT : Launcher.Cause.ENDED;
    }

    /** The first process of the namespace takes all others with it. */
    private void kill() throws InterruptedException {
        sampler.kill();
        if (!process.waitFor(KILL_WAIT_MS, TimeUnit.MILLISECONDS)) killAll();
    }

    // By handle: the method of the same name on the process itself would close the streams that are still being read.
    private void killAll() {
        awaitInit();
        sampler.kill();
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    /** Killed in its first steps, bwrap would leave a child behind that waits for it forever. */
    private void awaitInit() {
        var until = System.nanoTime() + KILL_WAIT_MS * 1_000_000;
        while (sampler.isBlind() && process.isAlive() && System.nanoTime() < until) {
            findInit();
            Thread.onSpinWait();
        }
    }

    /** Most programs are over soon: they are looked at more often. */
    private long pauseMs() {
        return elapsedMs() < EARLY_MS ? LOOK_EARLY_EVERY_MS : LOOK_EVERY_MS;
    }

    private long elapsedMs() {
        return (System.nanoTime() - startedNs) / 1_000_000;
    }
}
