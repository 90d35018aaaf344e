package world.azora.identity.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import world.azora.kernel.Refusal;

/**
 * Reads a JWT to the letter before any library sees it. JOSE libraries are lenient where an attacker likes it: sloppy
 * base64url, doubled members, headers that say where to fetch the key. Source: RFC 8725, and the well-known attacks on
 * JWT libraries.
 */
final class StrictJwt {
    static final String ALGORITHM = "ES256";
    /** RFC 9068: an access token must not be taken for any other kind of JWT. */
    static final String TYPE = "at+jwt";

    private static final int LENGTH_MAX = 2048;
    /** Two numbers of 32 bytes (RFC 7518, section 3.4). */
    private static final int SIGNATURE_BYTES = 64;

    private static final Pattern PARTS = Pattern.compile("([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)");

    private final JsonMapper json;

    StrictJwt(JsonMapper json) {
        this.json = json;
    }

    /** A token of our form. Its signature has not been looked at. */
    record Unverified(JwtHeader header, JwtClaims claims, String signingInput, String signature) {}

    /** Nothing if the text differs in anything from what {@link JwtAccessTokens} writes. */
    Optional<Unverified> read(String text) {
        if (text.length() > LENGTH_MAX) return Optional.empty();
        var parts = PARTS.matcher(text);
        if (!parts.matches()) return Optional.empty();
        try {
            if (bytes(parts.group(3)).length != SIGNATURE_BYTES) return Optional.empty();
            var header = json.readValue(text(parts.group(1)), JwtHeader.class);
            if (!header.alg().equals(ALGORITHM) || !header.typ().equals(TYPE)) return Optional.empty();
            var claims = json.readValue(text(parts.group(2)), JwtClaims.class);
            var signingInput = parts.group(1) + "." + parts.group(2);
            return Optional.of(new Unverified(header, claims, signingInput, parts.group(3)));
        } catch (JacksonException | IllegalArgumentException | Refusal _) {
            return Optional.empty();
        }
    }

    private static String text(String part) {
        return new String(bytes(part), StandardCharsets.UTF_8);
    }

    /** Java's decoder ignores the unused bits of the last letter, so several texts would mean the same token. */
    private static byte[] bytes(String part) {
        var bytes = Base64.getUrlDecoder().decode(part);
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part))
            throw new IllegalArgumentException("not canonical");
        return bytes;
    }
}
