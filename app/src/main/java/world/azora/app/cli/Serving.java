package world.azora.app.cli;

import java.util.concurrent.CountDownLatch;

/** Waits while the server works; the JVM's shutdown hook (on SIGTERM or SIGINT) stops it in order. */
final class Serving {
    private Serving() {}

    static int untilStopped() throws InterruptedException {
        new CountDownLatch(1).await();
        return ExitCode.OK;
    }
}
