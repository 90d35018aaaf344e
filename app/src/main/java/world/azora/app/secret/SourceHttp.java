package world.azora.app.secret;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a store of secrets: a few seconds, a few attempts, and never a word of an answer in a complaint. */
final class SourceHttp {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int ATTEMPTS_MAX = 3;
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String who;
    private final HttpClient client;

    /**
     * @param who the store's name, for complaints
     * @param authority a PEM file of certificates to trust instead of the usual ones; empty for those
     */
    SourceHttp(String who, String authority) {
        this.who = who;
        var builder =
                HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).followRedirects(HttpClient.Redirect.NEVER);
        if (!authority.isEmpty()) builder.sslContext(trusting(Path.of(authority)));
        this.client = builder.build();
    }

    /** An address to ask. In clear only on this machine: a secret must not travel so. */
    URI address(String base, String path) {
        try {
            var uri = URI.create(base.replaceFirst("/+$", "") + path);
            var isLocal = uri.getHost() != null && LOCAL.contains(uri.getHost());
            if ("https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && isLocal)) return uri;
        } catch (IllegalArgumentException _) {
            // Said below.
        }
        throw new NotResolved("the address of " + who + " must begin with https://.");
    }

    /** The answer of status 200. Whatever may pass (no answer, 429, 5xx) is tried again. */
    JsonNode json(HttpRequest.Builder request) {
        var last = "";
        for (var attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
            try {
                var answer = client.send(request.timeout(ANSWER_TIMEOUT).build(), BodyHandlers.ofString());
                if (answer.statusCode() == 200) return parse(answer);
                last = who + " answered " + answer.statusCode() + meaning(answer.statusCode());
                if (answer.statusCode() != 429 && answer.statusCode() < 500) break;
            } catch (IOException e) {
                last = who + " could not be reached (" + e.getClass().getSimpleName() + ").";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new NotResolved("the start was interrupted.");
            }
            pause(PAUSE.multipliedBy(attempt));
        }
        throw new NotResolved(last);
    }

    private JsonNode parse(HttpResponse<String> answer) {
        try {
            return JsonMapper.shared().readTree(answer.body());
        } catch (JacksonException _) {
            throw new NotResolved(who + " answered with something that is no JSON.");
        }
    }

    private static String meaning(int status) {
        return switch (status) {
            case 400 -> " (it does not know the secret, or not the way it was asked).";
            case 401, 403 -> " (what we present does not open this secret).";
            case 404 -> " (there is no such secret).";
            default -> ".";
        };
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static SSLContext trusting(Path authority) {
        try (var in = Files.newInputStream(authority)) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in))
                store.setCertificateEntry("authority" + store.size(), certificate);
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new NotResolved("the certificates in " + authority + " cannot be read.");
        }
    }
}
