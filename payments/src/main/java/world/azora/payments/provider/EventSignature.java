package world.azora.payments.provider;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The header {@code t=UNIX_SECONDS,v1=HEX}: the HMAC-SHA-256 (RFC 2104) of {@code UNIX_SECONDS.BODY}. There may be several
 * {@code v1}, while a secret is being replaced.
 */
record EventSignature(long atSeconds, List<String> macs) {
    /** An older or newer one is refused, so that a recorded one is soon worth nothing. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    static final String HEADER = "Azora-Provider-Signature";
    private static final Pattern FORM = Pattern.compile("t=([0-9]{1,12})((?:,v1=[0-9a-f]{64}){1,4})");

    /** One that fits nothing, if the header is not of the form. */
    static EventSignature parse(String header) {
        var parts = FORM.matcher(header);
        if (!parts.matches()) return new EventSignature(0, List.of());
        var macs = Arrays.stream(parts.group(2).substring(1).split(",", -1))
                .map(part -> part.substring("v1=".length()))
                .toList();
        return new EventSignature(Long.parseLong(parts.group(1)), macs);
    }

    static EventSignature of(byte[] secret, Instant at, byte[] body) {
        return new EventSignature(at.getEpochSecond(), List.of(mac(secret, at.getEpochSecond(), body)));
    }

    boolean fits(byte[] secret, byte[] body, Instant now) {
        var isFresh =
                Duration.between(Instant.ofEpochSecond(atSeconds), now).abs().compareTo(TOLERANCE) <= 0;
        var right = mac(secret, atSeconds, body).getBytes(StandardCharsets.US_ASCII);
        // All are compared, each in a time that does not depend on where it differs.
        var fitting = macs.stream()
                .filter(mac -> MessageDigest.isEqual(right, mac.getBytes(StandardCharsets.US_ASCII)))
                .count();
        return isFresh && fitting > 0;
    }

    private static String mac(byte[] secret, long atSeconds, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((atSeconds + ".").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform must have HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "t=" + atSeconds + ",v1=" + String.join(",v1=", macs);
    }
}
