package world.azora.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.azora.app.bench.HttpLoad.Caller;

/** Requests that do not fit a socket's buffer, and answers that were not wanted. */
final class HttpLoadTest {
    private static final int LARGE = 3_000_000;

    private final AtomicInteger wrongLengths = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            if (exchange.getRequestBody().readAllBytes().length != LARGE) wrongLengths.incrementAndGet();
            var answer = "{\"refused\":0}".getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(201, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void large_requests_arrive_whole_and_unwanted_answers_are_errors() {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var wanted = load(address, "{\"refused\":0}");
        var unwanted = load(address, "{\"refused\":1}");

        assertThat(wanted.requests()).isPositive();
        assertThat(wanted.errors()).isZero();
        assertThat(unwanted.errors()).isPositive().isEqualTo(unwanted.requests());
        assertThat(wrongLengths).hasValue(0);
    }

    private static HttpLoad.Figures load(URI address, String end) {
        return new HttpLoad(address, List.of(new Large(address, end), new Large(address, end)))
                .run(Duration.ofMillis(200));
    }

    private record Large(URI address, String end) implements Caller {
        @Override
        public byte[] request() {
            var head =
                    "POST / HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nContent-Length: " + LARGE + "\r\n\r\n";
            return (head + "x".repeat(LARGE)).getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public boolean wants(HttpAnswer answer) {
            return answer.status() == 201 && answer.endsWith(end);
        }
    }
}
