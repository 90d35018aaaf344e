package world.azora.identity.session;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import world.azora.identity.CsrfToken;
import world.azora.identity.IdentityKey;
import world.azora.identity.SessionId;

/** HMAC-SHA256 over the session's id: nothing to store, and worth nothing in any other session. */
final class CsrfTokens {
    private final byte[] key;

    CsrfTokens(IdentityKey secret) {
        this.key = secret.derive("azora.identity.csrf");
    }

    CsrfToken of(SessionId session) {
        var mac = IdentityKey.hmac(key, session.toString().getBytes(StandardCharsets.UTF_8));
        return new CsrfToken(Base64.getUrlEncoder().withoutPadding().encodeToString(mac));
    }
}
