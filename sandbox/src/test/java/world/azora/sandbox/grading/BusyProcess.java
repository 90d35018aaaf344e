package world.azora.sandbox.grading;

import java.nio.file.Path;
import java.util.List;
import world.azora.platform.testing.Await;
import world.azora.sandbox.SourceFile;

/** The main class of a process that {@link KilledProcessTest} kills while both slots of its sandbox are busy. */
final class BusyProcess {
    private BusyProcess() {}

    public static void main(String[] arguments) {
        var workshop = new Workshop(Path.of(arguments[0]));
        var program = List.of(new SourceFile("main.py", arguments[2]));
        for (var slot = 0; slot < Workshop.SLOTS; slot++) {
            Thread.ofPlatform().start(() -> {
                while (true) workshop.runUntilInterrupted(program);
            });
        }
        Await.until(KilledProcessTest.PATIENCE, () -> Workshop.sleepers() > 0);
        System.out.println(arguments[1] + " now");
    }
}
