package world.azora.identity.factor;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import world.azora.identity.Bytes;
import world.azora.identity.EmailAddress;

/**
 * What an app and we share, and the codes that follow from it: HMAC-SHA-1, six digits, a new one every 30 seconds (RFC
 * 6238, on RFC 4226). Apps know no other form reliably. It prints as {@code ***}.
 */
record TotpSecret(Bytes bytes) {
    private static final int BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int CODES = 1_000_000;

    private static final String HMAC = "HmacSHA1";
    private static final String ISSUER = "Azora";
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    static TotpSecret fresh(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new TotpSecret(Bytes.of(bytes));
    }

    /**
     * The period whose code this is, if it is one of now.
     *
     * @param doubt how many periods early or late it may be (RFC 6238, section 5.2)
     */
    OptionalLong stepOf(String presented, Instant now, int doubt) {
        var code = presented.replace(" ", "").getBytes(StandardCharsets.UTF_8);
        var current = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        var found = OptionalLong.empty();
        for (var step = current - doubt; step <= current + doubt; step++)
            if (MessageDigest.isEqual(code(step).getBytes(StandardCharsets.UTF_8), code)) found = OptionalLong.of(step);
        return found;
    }

    /** RFC 4226, section 5.3: the last half-byte says where in the digest the number stands. */
    String code(long step) {
        var digest = hmac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        var offset = digest[digest.length - 1] & 0xF;
        var number = ByteBuffer.wrap(digest, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return "%06d".formatted(number % CODES);
    }

    /** RFC 4648, section 6; twenty bytes need no padding. */
    String base32() {
        var text = new StringBuilder();
        var buffer = 0;
        var bits = 0;
        for (var one : bytes.array()) {
            buffer = (buffer << 8) | (one & 0xFF);
            for (bits += 8; bits >= 5; bits -= 5) text.append(BASE32.charAt((buffer >> (bits - 5)) & 31));
            buffer &= (1 << bits) - 1;
        }
        return text.toString();
    }

    /** As apps read it from a QR code ("Key URI Format" of Google Authenticator). */
    String uri(EmailAddress account) {
        var label = URLEncoder.encode(account.text(), StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=%d"
                .formatted(ISSUER, label, base32(), ISSUER, STEP_SECONDS);
    }

    private byte[] hmac(byte[] message) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(bytes.array(), HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform must have " + HMAC, e);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
