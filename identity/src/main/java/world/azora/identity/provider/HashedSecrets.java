package world.azora.identity.provider;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import world.azora.kernel.Sha256;

/** Compares a tool's secret with its hash. We chose it, 256 bits of chance: there is nothing for a slow hash to slow. */
final class HashedSecrets implements PasswordEncoder {
    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : Sha256.of(secret.toString()).hex();
    }

    @Override
    public boolean matches(@Nullable CharSequence presented, @Nullable String hash) {
        if (presented == null || hash == null) return false;
        return MessageDigest.isEqual(
                Sha256.of(presented.toString()).hex().getBytes(StandardCharsets.US_ASCII),
                hash.getBytes(StandardCharsets.US_ASCII));
    }
}
