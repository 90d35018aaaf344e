package world.azora.payments.provider;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import world.azora.payments.ProviderSettings;
import world.azora.platform.breaker.Breaker;
import world.azora.platform.breaker.Breakers;
import world.azora.platform.web.JsonModule;

/**
 * One exchange with the provider: with a time limit for all of it, behind a breaker, and tried again at once with the
 * same key where nothing was heard. Whatever else goes wrong is {@link NoAnswer}.
 */
final class ProviderHttp {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderHttp.class);
    private static final int TRIES_MAX = 2;
    private static final int ANSWER_BYTES_MAX = 64 * 1024;
    private static final JsonMapper JSON = JsonModule.mapper()
            .rebuild()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final ProviderSettings settings;
    private final Breaker breaker;
    private final HttpClient http;

    ProviderHttp(ProviderSettings settings, Breakers breakers) {
        this.settings = settings;
        this.breaker = breakers.named("payment-provider");
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    <T> T post(String path, String key, Object body, Class<T> type) {
        var json = BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        var request = request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(json)
                .build();
        return answer(request, type).orElseThrow(() -> new NoAnswer("404 to " + path));
    }

    /** What stands there; nothing if the provider has never heard of it. */
    <T> Optional<T> get(String path, Class<T> type) {
        return answer(request(path).GET().build(), type);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(settings.url() + path))
                .header("Authorization", "Bearer " + settings.keyText())
                .header("Accept", "application/json");
    }

    private <T> Optional<T> answer(HttpRequest request, Class<T> type) {
        for (var left = TRIES_MAX; ; left--) {
            try {
                return breaker.run(() -> read(once(request), type));
            } catch (NoAnswer failed) {
                LOG.warn("provider.no-answer path={} reason={}", request.uri().getPath(), failed.getMessage());
                if (left == 1) throw failed;
            }
        }
    }

    private HttpResponse<byte[]> once(HttpRequest request) {
        // The request's own time limit would end with the headers; a body that trickles in must not hold us up either.
        var handler = BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX);
        var answer = http.sendAsync(request, handler);
        try {
            return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new NoAnswer("none within " + settings.timeout(), e);
        } catch (ExecutionException e) {
            throw new NoAnswer(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer("interrupted", e);
        }
    }

    private static <T> Optional<T> read(HttpResponse<byte[]> response, Class<T> type) {
        if (response.statusCode() == 404) return Optional.empty();
        if (response.statusCode() / 100 != 2) throw new NoAnswer("status " + response.statusCode());
        try {
            // A body that says null is understood, and says nothing.
            var answer = Optional.ofNullable(JSON.readValue(response.body(), type));
            if (answer.isEmpty()) throw new NoAnswer("empty");
            return answer;
        } catch (JacksonException e) {
            throw new NoAnswer("not understood", e);
        }
    }
}
