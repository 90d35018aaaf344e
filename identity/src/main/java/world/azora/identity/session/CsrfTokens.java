package world.azora.identity.session;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import world.azora.identity.CsrfToken;
import world.azora.identity.IdentityKey;
import world.azora.identity.SessionId;

/** HMAC-SHA256 over the session's id: nothing to store, and worth nothing in any other session. */
final class CsrfTokens {
    private static final int REMEMBERED_MAX = 10_000;

    private final byte[] key;
    // Wanted with every request, and always the same.
    private final LoadingCache<SessionId, CsrfToken> made =
            Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).build(this::make);

    CsrfTokens(IdentityKey secret) {
        this.key = secret.derive("azora.identity.csrf");
    }

    CsrfToken of(SessionId session) {
        return made.get(session);
    }

    private CsrfToken make(SessionId session) {
        var mac = IdentityKey.hmac(key, session.toString().getBytes(StandardCharsets.UTF_8));
        return new CsrfToken(Base64.getUrlEncoder().withoutPadding().encodeToString(mac));
    }
}
