package world.azora.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;
import world.azora.identity.CookieNames;
import world.azora.identity.EmailAddress;
import world.azora.identity.IdentityKey;
import world.azora.identity.PublicUrl;

/**
 * Knows browsers again, by a cookie that only a successful sign-in gives (OWASP, "Slow Down Online Guessing Attacks with
 * Device Cookies"). It lets nobody in: it only keeps others' guesses from counting for the owner of the account. Several
 * people may share a device, so the cookie holds a proof for each of the last few.
 */
final class KnownDevices {
    private static final Duration KNOWN_FOR = Duration.ofDays(180);
    private static final int PEOPLE_MAX = 5;
    private static final int ID_BYTES = 16;

    private final CookieNames names;
    private final byte[] key;
    private final SecureRandom random = new SecureRandom();

    KnownDevices(PublicUrl url, IdentityKey secret) {
        this.names = CookieNames.at(url);
        this.key = secret.derive("azora.identity.device");
    }

    /** The device, if this account's owner has signed in on it before. */
    Optional<KnownDevice> of(HttpServletRequest request, EmailAddress email) {
        var parts = parts(request);
        if (parts.isEmpty()) return Optional.empty();
        var wanted = proof(parts.getFirst(), email).getBytes(StandardCharsets.US_ASCII);
        return parts.stream()
                        .skip(1)
                        .anyMatch(proof -> MessageDigest.isEqual(proof.getBytes(StandardCharsets.UTF_8), wanted))
                ? Optional.of(new KnownDevice(parts.getFirst()))
                : Optional.empty();
    }

    /** The cookie to set after a sign-in. Who is already known on this device stays so. */
    String remember(HttpServletRequest request, EmailAddress email) {
        var parts = parts(request);
        var id = parts.isEmpty() ? freshId() : parts.getFirst();
        var proof = proof(id, email);
        var others = parts.stream().skip(1).filter(one -> !one.equals(proof)).limit(PEOPLE_MAX - 1);
        var value = Stream.concat(Stream.of(id, proof), others).collect(Collectors.joining("."));
        return ResponseCookie.from(names.known(), value)
                .path("/")
                .httpOnly(true)
                .secure(names.secure())
                .sameSite("Strict")
                .maxAge(KNOWN_FOR)
                .build()
                .toString();
    }

    /** Nothing for what is not of our form, so that nothing else of a request gets into an answer. */
    private List<String> parts(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, names.known());
        if (cookie == null || !cookie.getValue().matches("[\\w-]{22}(?:\\.[\\w-]{43}){1," + PEOPLE_MAX + "}"))
            return List.of();
        return Arrays.asList(cookie.getValue().split("\\.", -1));
    }

    private String proof(String id, EmailAddress email) {
        var said = (id + " " + email.text()).getBytes(StandardCharsets.UTF_8);
        return text(IdentityKey.hmac(key, said));
    }

    private String freshId() {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return text(bytes);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
