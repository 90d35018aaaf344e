package world.azora.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;

/** A request whose body is counted, and timed, while it is read. */
final class LimitedRequest extends HttpServletRequestWrapper {
    private static final String ATTRIBUTE = LimitedRequest.class.getName();

    private final WebSettings settings;
    private long bytesMax = BodyLimit.DEFAULT_BYTES;
    private @Nullable ServletInputStream stream;

    LimitedRequest(HttpServletRequest request, WebSettings settings) {
        super(request);
        this.settings = settings;
        request.setAttribute(ATTRIBUTE, this);
    }

    static Optional<LimitedRequest> of(HttpServletRequest request) {
        return Optional.ofNullable((LimitedRequest) request.getAttribute(ATTRIBUTE));
    }

    void limit(long bytes) {
        bytesMax = bytes;
        var isInParts = getContentType() != null && getContentType().startsWith("multipart/");
        // Told beforehand, the caller need not send ten megabytes to learn that they are too many.
        if (!isInParts && getContentLengthLong() > bytes) throw new Refusal(CommonProblem.BODY_TOO_LARGE);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (stream == null) stream = new Counted(super.getInputStream());
        return stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        var name = getCharacterEncoding();
        var charset = name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    private final class Counted extends ServletInputStream {
        private final ServletInputStream source;
        private long bytesRead;
        private long nanosWaited;

        Counted(ServletInputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            var before = System.nanoTime();
            var read = source.read();
            count(read < 0 ? 0 : 1, before);
            return read;
        }

        @Override
        public int read(byte[] buffer, int start, int length) throws IOException {
            var before = System.nanoTime();
            var read = source.read(buffer, start, length);
            count(Math.max(read, 0), before);
            return read;
        }

        // Only the time spent waiting for the sender counts: how long we think about what came is not his fault.
        private void count(int read, long nanosBefore) {
            bytesRead += read;
            nanosWaited += System.nanoTime() - nanosBefore;
            if (bytesRead > bytesMax) throw new Refusal(CommonProblem.BODY_TOO_LARGE);
            var nanosAllowed = settings.bodyGrace().toNanos()
                    + TimeUnit.SECONDS.toNanos(bytesRead / settings.bodyBytesPerSecondMin());
            if (nanosWaited <= nanosAllowed) return;
            AbandonedBodies.abandon(LimitedRequest.this);
            throw new Refusal(CommonProblem.BODY_TOO_SLOW);
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
