package world.azora.platform.remote;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import world.azora.kernel.Secret;

/** What the processes of one installation, and its command line, know each other by. Sent as {@value #HEADER}. */
public record ServiceToken(Secret secret) {
    public static final String HEADER = "X-Azora-Service";

    private static final int LENGTH_MIN = 32;

    public ServiceToken {
        if (secret.value().length() < LENGTH_MIN)
            throw new IllegalArgumentException("The service token must have at least " + LENGTH_MIN + " characters.");
    }

    /** Takes the same time wherever a wrong token differs. */
    public boolean matches(@Nullable String presented) {
        return presented != null && MessageDigest.isEqual(bytes(presented), bytes(secret.value()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
