package world.azora.platform.remote;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.platform.breaker.Breaker;

/**
 * Calls the processes of one role. A process that cannot be reached is passed over and the next one tried; what may have
 * arrived is sent again only if it may be repeated. A breaker stands before the role as a whole, and a number limits how
 * many calls wait for it at a time.
 */
final class RoleClient {
    private static final Logger LOG = LoggerFactory.getLogger(RoleClient.class);
    private static final int TRIES_MAX = 3;

    /**
     * @param token shown where there are no certificates
     */
    record Setup(String role, HttpClient http, Instances instances, Limits limits, ServiceToken token) {}

    record Limits(Duration answerTimeout, int callsMax) {}

    private final Setup setup;
    private final JdkClientHttpRequestFactory requests;
    private final Semaphore places;
    private final Breaker breaker;
    private final MeterRegistry metrics;

    RoleClient(Setup setup, Breaker breaker, MeterRegistry metrics) {
        this.setup = setup;
        this.requests = new JdkClientHttpRequestFactory(setup.http());
        requests.setReadTimeout(setup.limits().answerTimeout());
        this.places = new Semaphore(setup.limits().callsMax());
        this.breaker = breaker;
        this.metrics = metrics;
    }

    Setup setup() {
        return setup;
    }

    ClientHttpResponse send(RoleRequest request) throws IOException {
        if (!places.tryAcquire()) {
            count("full");
            throw new Refusal(CommonProblem.OVERLOADED, Map.of("retryAfterSeconds", 1));
        }
        try {
            return guarded(request);
        } finally {
            places.release();
        }
    }

    private ClientHttpResponse guarded(RoleRequest request) throws IOException {
        var call = breaker.enter();
        var told = false;
        try {
            var response = tried(request);
            if (isOutOfOrder(response)) call.failed(new IOException("status " + response.getStatusCode()));
            else call.succeeded();
            told = true;
            return response;
        } catch (IOException | UnresolvedAddressException e) {
            told = true;
            var own = request.bodyFailure();
            if (own != null) {
                call.forgotten();
                if (own instanceof RuntimeException refusal) throw refusal;
                throw new IOException(own);
            }
            call.failed(e);
            count("failed");
            throw e instanceof IOException io ? io : new IOException("unknown host of role " + setup.role(), e);
        } finally {
            if (!told) call.forgotten();
        }
    }

    private ClientHttpResponse tried(RoleRequest request) throws IOException {
        var last = new IOException("no address of role " + setup.role());
        var candidates = setup.instances().inTurn();
        var left = Math.min(TRIES_MAX, candidates.size());
        for (var instance : candidates) {
            if (left-- == 0) break;
            try {
                var response = once(instance, request);
                if (!isOutOfOrder(response) || left == 0 || !request.isRepeatable()) return response;
                response.close();
                last = new IOException(instance + " answered " + response.getStatusCode());
            } catch (IOException e) {
                instance.up(candidates.size() == 1);
                LOG.warn("instance.failed role={} at={} reason={}", setup.role(), instance, e.toString());
                if (!mayGoOn(request, e)) throw e;
                last = e;
            }
            count("elsewhere");
        }
        throw last;
    }

    // The other end may hang up a kept connection in the moment in which we use it. What may be repeated is sent again,
    // by a new one; if the process is gone, that one is refused.
    private ClientHttpResponse once(Instance instance, RoleRequest request) throws IOException {
        try {
            return sent(instance, request);
        } catch (IOException failed) {
            if (!hasHungUp(failed) || request.bodyFailure() != null || !mayGoOn(request, failed)) throw failed;
            count("again");
            return sent(instance, request);
        }
    }

    private static boolean hasHungUp(IOException failure) {
        return !(failure instanceof HttpTimeoutException) && !hasNotArrived(failure);
    }

    private ClientHttpResponse sent(Instance instance, RoleRequest request) throws IOException {
        var one = requests.createRequest(instance.address(request.getURI()), request.getMethod());
        request.copyTo(one);
        if (!instance.isSecure())
            one.getHeaders().set(ServiceToken.HEADER, setup.token().secret().value());
        return one.execute();
    }

    /** Whether this process says that it is ready. */
    boolean isReady(Instance instance) {
        try {
            var probe = requests.createRequest(instance.address(URI.create("/health/ready")), HttpMethod.GET);
            try (var response = probe.execute()) {
                return response.getStatusCode().is2xxSuccessful();
            }
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean mayGoOn(RoleRequest request, IOException failure) {
        if (!request.isWhole()) return false;
        return hasNotArrived(failure) || request.isRepeatable();
    }

    /** Nothing of the request was looked at, so that it can go to another process whatever it wants. */
    private static boolean hasNotArrived(@Nullable Throwable failure) {
        if (failure instanceof HttpTimeoutException timeout) return timeout instanceof HttpConnectTimeoutException;
        return failure instanceof ConnectException || failure instanceof SSLHandshakeException;
    }

    private static boolean isOutOfOrder(ClientHttpResponse response) throws IOException {
        return switch (response.getStatusCode().value()) {
            case 502, 503, 504 -> true;
            default -> false;
        };
    }

    private void count(String what) {
        metrics.counter("azora.remote.calls.troubled", "role", setup.role(), "what", what)
                .increment();
    }
}
