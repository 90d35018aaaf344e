package world.azora.payments.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import world.azora.kernel.Secret;

/**
 * {@code t=SECONDS,v1=HEX}: HMAC-SHA256 of the time, a point and the body, by the text of the secret. The time is in it so
 * that an old message cannot be played again. While a new secret overlaps the one before, there is a {@code v1} of each.
 */
final class Signature {
    static final String HEADER = "Azora-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    static String of(String body, List<Secret> secrets, Instant at) {
        var signed = at.getEpochSecond() + "." + body;
        return secrets.stream()
                .map(secret -> "v1=" + hmac(secret, signed))
                .collect(Collectors.joining(",", "t=" + at.getEpochSecond() + ",", ""));
    }

    private static String hmac(Secret secret, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform must have " + ALGORITHM, e);
        }
    }
}
