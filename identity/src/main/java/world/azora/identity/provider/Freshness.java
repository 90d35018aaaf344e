package world.azora.identity.provider;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import world.azora.identity.IdentityKey;

/**
 * Whether a sign-in is new enough for what a tool asks ({@code prompt=login}, {@code max_age}). When a request first
 * comes without one, it is stamped with the time, so that the sign-in after it is known to be after it. Source: OpenID
 * Connect Core 1.0, section 3.1.2.1.
 */
final class Freshness {
    static final String STAMP = "azora_asked";
    /** Room for the clocks of two processes. */
    private static final Duration CLOCKS_DIFFER_MAX = Duration.ofMillis(500);

    private final byte[] key;
    private final Clock clock;

    Freshness(IdentityKey secret, Clock clock) {
        this.key = secret.derive("azora.identity.provider.asked");
        this.clock = clock;
    }

    boolean isEnough(HttpServletRequest request, Instant signedInAt) {
        var asked = askedAt(request);
        if (asked.isPresent() && !signedInAt.isBefore(asked.get().minus(CLOCKS_DIFFER_MAX))) return true;
        if (prompts(request, "login")) return false;
        return maxAge(request)
                .map(age -> !signedInAt.plus(age).isBefore(clock.instant()))
                .orElse(true);
    }

    static boolean prompts(HttpServletRequest request, String value) {
        var prompt = request.getParameter("prompt");
        return prompt != null && Arrays.asList(prompt.split(" ", -1)).contains(value);
    }

    boolean isStamped(HttpServletRequest request) {
        return askedAt(request).isPresent();
    }

    /** To be added to the request when it goes on its round. */
    String stamp(HttpServletRequest request) {
        var now = Long.toString(clock.instant().toEpochMilli());
        return now + "." + mac(request, now);
    }

    private Optional<Instant> askedAt(HttpServletRequest request) {
        var stamp = request.getParameter(STAMP);
        if (stamp == null || stamp.indexOf('.') < 0) return Optional.empty();
        var at = stamp.substring(0, stamp.indexOf('.'));
        var mac = stamp.substring(stamp.indexOf('.') + 1);
        // Nothing is read of it before it is known to be ours.
        if (!MessageDigest.isEqual(bytes(mac), bytes(mac(request, at)))) return Optional.empty();
        return Optional.of(Instant.ofEpochMilli(Long.parseLong(at)));
    }

    /** Bound to this one request of the tool: else an old stamp would do for a new one. */
    private String mac(HttpServletRequest request, String at) {
        var named = String.join("\n", at, text(request, "client_id"), text(request, "state"), text(request, "nonce"));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(IdentityKey.hmac(key, bytes(named)));
    }

    private static Optional<Duration> maxAge(HttpServletRequest request) {
        var text = text(request, "max_age");
        return text.matches("[0-9]{1,9}") ? Optional.of(Duration.ofSeconds(Long.parseLong(text))) : Optional.empty();
    }

    private static String text(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
