package world.azora.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;

/**
 * Stops reading a body at the limit of its endpoint, whatever its headers promise. As a filter it counts what is read;
 * as an interceptor it learns which endpoint was meant. Files in parts are limited by the container instead.
 */
final class BodyLimitFilter extends OncePerRequestFilter implements HandlerInterceptor {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limited = new LimitedRequest(request);
        request.setAttribute(LimitedRequest.class.getName(), limited);
        chain.doFilter(limited, response);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var limit = handler instanceof HandlerMethod method ? method.getMethodAnnotation(BodyLimit.class) : null;
        if (request.getAttribute(LimitedRequest.class.getName()) instanceof LimitedRequest limited)
            limited.limit(limit == null ? BodyLimit.DEFAULT_BYTES : limit.bytes());
        return true;
    }

    private static final class LimitedRequest extends HttpServletRequestWrapper {
        private long bytesMax = BodyLimit.DEFAULT_BYTES;
        private @Nullable ServletInputStream stream;

        LimitedRequest(HttpServletRequest request) {
            super(request);
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

            Counted(ServletInputStream source) {
                this.source = source;
            }

            @Override
            public int read() throws IOException {
                var read = source.read();
                if (read >= 0) count(1);
                return read;
            }

            @Override
            public int read(byte[] buffer, int start, int length) throws IOException {
                var read = source.read(buffer, start, length);
                if (read > 0) count(read);
                return read;
            }

            private void count(int read) {
                bytesRead += read;
                if (bytesRead > bytesMax) throw new Refusal(CommonProblem.BODY_TOO_LARGE);
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
}
