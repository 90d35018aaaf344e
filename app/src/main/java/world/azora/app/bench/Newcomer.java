package world.azora.app.bench;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import world.azora.app.client.ApiClient;
import world.azora.app.server.ServerProcess;
import world.azora.kernel.Secret;

/** Somebody who registers on a server, and signs in. */
record Newcomer(ServerProcess server) {
    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");
    private static final int TRIES_MAX = 100;
    private static final int PAUSE_MILLIS = 100;
    private static final int BYTES = 12;

    Secret accessToken() {
        var api = server.api();
        var email = "caller-" + random() + "@bench.example";
        var password = random();
        api.post("/api/v1/auth/register", Map.of("email", email, "password", password, "displayName", "A Caller"))
                .expect(202);
        api.post("/api/v1/auth/verify", Map.of("token", mailedToken(api.asSystem(server.serviceToken()), email)))
                .expect(204);
        var body = Map.of("grantType", "password", "email", email, "password", password);
        return new Secret(api.post("/api/v1/auth/token", body).expect(200).at("/accessToken"));
    }

    private static String mailedToken(ApiClient system, String email) {
        for (var attempt = 0; attempt < TRIES_MAX; attempt++) {
            var mails = system.get("/api/v1/admin/mails?to=" + email).expect(200);
            var matcher = TOKEN.matcher(mails.at("/items/0/text"));
            if (matcher.find()) return matcher.group(1);
            pause();
        }
        throw new IllegalStateException("No letter came to " + email);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String random() {
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
