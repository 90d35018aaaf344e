package world.azora.app.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import world.azora.app.bench.FailoverCaller.Shared;
import world.azora.app.bench.FailoverCaller.Tally;
import world.azora.app.client.ApiClient;
import world.azora.platform.testing.Await;

/** Somebody whose edge is killed while it answers. */
final class FailoverCallerTest {
    private static final byte[] ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(US_ASCII);
    private static final String END_OF_HEAD = "\r\n\r\n";

    @Test
    void request_that_reached_an_edge_before_it_was_killed_is_told_though_the_client_asks_again_by_itself()
            throws Exception {
        try (var edge = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var killed = CompletableFuture.supplyAsync(() -> answerOneAndDieInTheNext(edge));
            var address = URI.create("http://127.0.0.1:" + edge.getLocalPort());
            var shared = new Shared(
                    List.of(ApiClient.of(address)), "/", Duration.ofMillis(10), new AtomicBoolean(), new Tally());

            var caller = Thread.startVirtualThread(new FailoverCaller(shared, 0));
            Await.until(
                    Duration.ofSeconds(15), () -> shared.tally().reconnected().get() > 0);
            shared.stop().set(true);
            caller.join();

            assertThat(shared.tally().answered().sum()).isEqualTo(1);
            assertThat(shared.tally().failures()).first().satisfies(failure -> {
                assertThat(failure.from()).isLessThan(killed.join());
                assertThat(failure.until()).isGreaterThan(killed.join());
            });
        }
    }

    /** @return when it died, in nanoseconds */
    private static long answerOneAndDieInTheNext(ServerSocket edge) {
        try (edge;
                var connection = edge.accept()) {
            read(connection);
            connection.getOutputStream().write(ANSWER);
            read(connection);
            edge.close();
            return System.nanoTime();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Up to the empty line that ends the head. */
    private static void read(Socket connection) throws IOException {
        for (var matched = 0; matched < END_OF_HEAD.length(); )
            matched = connection.getInputStream().read() == END_OF_HEAD.charAt(matched) ? matched + 1 : 0;
    }
}
