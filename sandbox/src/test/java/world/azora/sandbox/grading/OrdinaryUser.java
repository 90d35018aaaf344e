package world.azora.sandbox.grading;

import java.nio.file.Path;
import java.util.List;
import world.azora.sandbox.Language;
import world.azora.sandbox.Limits;
import world.azora.sandbox.SourceFile;

/** The main class of a process that {@link OrdinaryUserTest} starts as somebody else than root. */
final class OrdinaryUser {
    private static final Limits LIMITS = new Limits(1000, 20_000, 128, 64);

    private OrdinaryUser() {}

    public static void main(String[] arguments) throws Exception {
        try (var workshop = new Workshop(Path.of(arguments[0]))) {
            say("languages", workshop.states());
            say("hello", run(workshop, "print('hello')"));
            say("fork", run(workshop, "import os\nos.fork()"));
            say("mount", run(workshop, "import ctypes\nctypes.CDLL(None).mount(0, 0, 0, 0, 0)"));
            say(
                    "threads",
                    run(
                            workshop,
                            "import threading, time\n"
                                    + "while True: threading.Thread(target=time.sleep, args=(9,), daemon=True).start()"));
            say("loop", run(workshop, "while True: pass"));
            say("memory", run(workshop, "x = [bytearray(1 << 20) for _ in range(4096)]"));
            say("secrets", run(workshop, "open('" + arguments[0] + "/../secret')"));
            say("left", workshop.processesLeftAfterAMoment().toString() + workshop.filesLeft());
        }
        say("closed", Workshop.list(Path.of(arguments[0])).toString());
    }

    private static String run(Workshop workshop, String program) throws InterruptedException {
        var files = List.of(new SourceFile("main.py", program));
        return workshop.run(Language.PYTHON, files, LIMITS).verdict().name();
    }

    private static void say(String word, String what) {
        System.out.println(word + " " + what);
    }
}
