package world.azora.identity.token;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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

    /** The order of the curve P-256 (SEC 2, section 2.4.2): both halves of a signature lie between nothing and it. */
    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    private static final Pattern KEY_NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
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
            if (!isSignature(bytes(parts.group(3)))) return Optional.empty();
            var header = json.readValue(text(parts.group(1)), JwtHeader.class);
            if (!header.alg().equals(ALGORITHM) || !header.typ().equals(TYPE)) return Optional.empty();
            if (!KEY_NAME.matcher(header.kid()).matches()) return Optional.empty();
            var claims = json.readValue(text(parts.group(2)), JwtClaims.class);
            var signingInput = parts.group(1) + "." + parts.group(2);
            return Optional.of(new Unverified(header, claims, signingInput, parts.group(3)));
        } catch (JacksonException | IllegalArgumentException | CharacterCodingException | Refusal _) {
            return Optional.empty();
        }
    }

    /** CVE-2022-21449: a signature of zeros once fitted everything, in the library of the platform itself. */
    private static boolean isSignature(byte[] bytes) {
        if (bytes.length != SIGNATURE_BYTES) return false;
        return isInRange(new BigInteger(1, bytes, 0, SIGNATURE_BYTES / 2))
                && isInRange(new BigInteger(1, bytes, SIGNATURE_BYTES / 2, SIGNATURE_BYTES / 2));
    }

    private static boolean isInRange(BigInteger half) {
        return half.signum() > 0 && half.compareTo(ORDER) < 0;
    }

    /** Bytes that are no UTF-8 would silently become question marks, and several tokens the same. */
    private static String text(String part) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes(part)))
                .toString();
    }

    /** Java's decoder ignores the unused bits of the last letter, so several texts would mean the same token. */
    private static byte[] bytes(String part) {
        var bytes = Base64.getUrlDecoder().decode(part);
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part))
            throw new IllegalArgumentException("not canonical");
        return bytes;
    }
}
