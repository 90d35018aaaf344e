package world.azora.edge;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An app that shows codes, written from RFC 6238 and not from our code. It gives each code once. */
final class TestApp {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;
    private final AtomicLong given = new AtomicLong();

    TestApp(String base32) {
        var buffer = ByteBuffer.allocate(base32.length() * 5 / 8);
        var bits = 0;
        var held = 0L;
        for (var at = 0; at < base32.length(); at++) {
            held = (held << 5) | LETTERS.indexOf(base32.charAt(at));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                buffer.put((byte) (held >> bits));
            }
        }
        this.secret = buffer.array();
    }

    /** The code of this period, or of the next one if that was given already. */
    String code() {
        var now = Clock.systemUTC().instant().getEpochSecond() / 30;
        return code(given.updateAndGet(last -> Math.max(last + 1, now)));
    }

    private String code(long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var digest = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            var number = ByteBuffer.wrap(digest).getInt(digest[19] & 15) & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
