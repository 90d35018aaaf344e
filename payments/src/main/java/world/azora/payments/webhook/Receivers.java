package world.azora.payments.webhook;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import world.azora.kernel.Secret;

/** Calls receivers: strangers, who may be slow, talkative, gone or hostile. */
final class Receivers implements DisposableBean {
    /** For connecting and the whole answer together. */
    static final Duration DEADLINE = Duration.ofSeconds(10);

    static final int ANSWER_BYTES_MAX = 1024;

    private static final Duration CONNECT_MAX = Duration.ofSeconds(5);
    private static final int CONNECTIONS_MAX = Webhooks.WEBHOOKS_MAX * Rounds.LANE_WIDTH;

    private final Clock clock;
    private final CloseableHttpClient http;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-deadlines").factory());

    Receivers(Reach reach, Clock clock) {
        this.clock = clock;
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedNames(reach))
                .setMaxConnTotal(CONNECTIONS_MAX)
                .setMaxConnPerRoute(CONNECTIONS_MAX)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(CONNECT_MAX))
                        .setSocketTimeout(Timeout.of(DEADLINE))
                        .build())
                .build();
        http = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(DEADLINE))
                        .setConnectionRequestTimeout(Timeout.of(DEADLINE))
                        .build())
                // A redirect could lead inside; a compressed answer could grow; cookies are nobody's business here.
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                // Every request looks its name up anew, and a cut answer leaves no connection to use again.
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setUserAgent("Azora-Webhooks/1")
                .build();
    }

    /** Sends what was claimed, signed with each of the secrets, and says how it went. Never throws for the other side. */
    Try send(Claim claim, List<Secret> secrets) {
        var at = clock.instant();
        var started = System.nanoTime();
        var post = request(claim, Signature.of(claim.body(), secrets, at));
        var deadline = watch.schedule(post::abort, DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        try (var answer = http.executeOpen(null, post, null)) {
            var beginning = beginning(answer);
            return new Try(
                    claim.number(),
                    at,
                    millisSince(started),
                    Optional.of(answer.getCode()),
                    Optional.empty(),
                    beginning);
        } catch (IOException failed) {
            var took = millisSince(started);
            var failure = took >= DEADLINE.toMillis() ? Failure.TIMEOUT : failure(failed);
            return new Try(claim.number(), at, took, Optional.empty(), Optional.of(failure), "");
        } finally {
            deadline.cancel(false);
            // Closing alone would read an endless answer to its end.
            post.abort();
        }
    }

    private static HttpPost request(Claim claim, String signature) {
        var post = new HttpPost(claim.url());
        post.setEntity(new StringEntity(claim.body(), ContentType.APPLICATION_JSON));
        post.setHeader(Signature.HEADER, signature);
        post.setHeader("Azora-Delivery", claim.delivery().toString());
        post.setHeader("Azora-Try", Integer.toString(claim.number()));
        return post;
    }

    private static String beginning(ClassicHttpResponse answer) {
        // Who has said a status has answered, even if the rest does not come.
        try {
            return text(answer.getEntity());
        } catch (IOException _) {
            return "";
        }
    }

    private static String text(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) return "";
        var content = entity.getContent();
        if (content == null) return "";
        var text = new String(content.readNBytes(ANSWER_BYTES_MAX), StandardCharsets.UTF_8);
        var plain = new StringBuilder();
        // PostgreSQL cannot store U+0000, and a terminal must not obey what a receiver sends.
        text.chars()
                .filter(letter -> !Character.isISOControl(letter) || letter == '\n')
                .forEach(letter -> plain.append((char) letter));
        return plain.toString();
    }

    private static Failure failure(IOException failed) {
        return switch (failed) {
            case CheckedNames.Forbidden _ -> Failure.ADDRESS_FORBIDDEN;
            case UnknownHostException _ -> Failure.UNREACHABLE;
            case HttpHostConnectException _ -> Failure.UNREACHABLE;
            case SocketTimeoutException _ -> Failure.TIMEOUT;
            case SSLException _ -> Failure.CERTIFICATE;
            default -> Failure.HUNG_UP;
        };
    }

    private static int millisSince(long startedNanos) {
        return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos);
    }

    @Override
    public void destroy() throws IOException {
        watch.shutdownNow();
        http.close();
    }
}
