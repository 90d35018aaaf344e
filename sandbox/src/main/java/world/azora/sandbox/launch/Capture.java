package world.azora.sandbox.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Takes in what a program writes, keeps the beginning, and goes on reading so that nobody waits for a full pipe. */
final class Capture implements Runnable {
    private final InputStream in;
    private final int bytesMax;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Thread thread;
    private volatile boolean overflowed;

    private Capture(InputStream in, int bytesMax) {
        this.in = in;
        this.bytesMax = bytesMax;
        this.thread = Thread.ofVirtual().unstarted(this);
    }

    static Capture start(InputStream in, int bytesMax) {
        var capture = new Capture(in, bytesMax);
        capture.thread.start();
        return capture;
    }

    @Override
    public void run() {
        var buffer = new byte[16 * 1024];
        try (in) {
            for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                var room = Math.min(count, bytesMax - kept.size());
                kept.write(buffer, 0, room);
                if (room < count) overflowed = true;
            }
        } catch (IOException _) {
            // The pipe was closed by the end of the process: what was read until then stands.
            return;
        }
    }

    boolean overflowed() {
        return overflowed;
    }

    /** Waits until all ends of the pipe are closed, which the end of the process brings about. */
    Launcher.Output finish() throws InterruptedException {
        thread.join();
        // PostgreSQL stores no U+0000, and the text that is hashed must be the text that is stored.
        var text = kept.toString(StandardCharsets.UTF_8).replace('\0', '\uFFFD');
        return new Launcher.Output(text, overflowed);
    }
}
