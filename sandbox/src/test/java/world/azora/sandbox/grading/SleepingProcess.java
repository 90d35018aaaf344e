package world.azora.sandbox.grading;

import java.nio.file.Path;
import java.util.List;
import world.azora.platform.testing.Await;
import world.azora.sandbox.SourceFile;

/** The main class of a process that {@link KilledProcessTest} kills while a program of its sandbox sleeps. */
final class SleepingProcess {
    private SleepingProcess() {}

    public static void main(String[] arguments) {
        var workshop = new Workshop(Path.of(arguments[0]));
        Thread.ofPlatform()
                .start(() -> workshop.runUntilInterrupted(
                        List.of(new SourceFile("main.py", "import time\ntime.sleep(1000)"))));
        Await.until(KilledProcessTest.PATIENCE, () -> Workshop.sleepers() > 0);
        System.out.println("sleeping now");
    }
}
