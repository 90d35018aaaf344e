package world.azora.platform.remote;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Tells a failed write from a failed read, where one stream is poured into another. */
final class WatchedOutput extends FilterOutputStream {
    private boolean failed;

    WatchedOutput(OutputStream out) {
        super(out);
    }

    boolean hasFailed() {
        return failed;
    }

    @Override
    public void write(int one) throws IOException {
        watch(() -> out.write(one));
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        watch(() -> out.write(bytes, start, length));
    }

    // A small body meets the connection only here.
    @Override
    public void flush() throws IOException {
        watch(out::flush);
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void watch(Writing writing) throws IOException {
        try {
            writing.run();
        } catch (IOException e) {
            failed = true;
            throw e;
        }
    }
}
