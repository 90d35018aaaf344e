package world.azora.identity.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Optional;
import world.azora.identity.SessionId;
import world.azora.kernel.Sha256;

/** Reads ID tokens of ours that come back as hints. An old one says as well who it was as a new one. */
final class IdTokenHints {
    private static final int LENGTH_MAX = 8192;

    private final ProviderKeys keys;
    private final String issuer;

    IdTokenHints(ProviderKeys keys, ProviderContext context) {
        this.keys = keys;
        this.issuer = context.getIssuer();
    }

    /** Whom a token was for, and whom it was about. */
    record Hint(String client, String subject, String session) {}

    /** Nothing unless it is one of ours, whole. */
    Optional<Hint> read(String text) {
        if (text.length() > LENGTH_MAX) return Optional.empty();
        try {
            var token = SignedJWT.parse(text);
            var claims = token.getJWTClaimsSet();
            if (!isSigned(token)
                    || !issuer.equals(claims.getIssuer())
                    || claims.getAudience().size() != 1) return Optional.empty();
            var hint = new Hint(
                    claims.getAudience().getFirst(), claims.getSubject(), claims.getStringClaim(IdTokenClaims.SESSION));
            return Optional.of(hint);
        } catch (ParseException | JOSEException _) {
            return Optional.empty();
        }
    }

    /** What a tool gets to see of a session: enough to know it again, of no use elsewhere. */
    static String name(SessionId session, String client) {
        return Sha256.of(session + " " + client).hex();
    }

    private boolean isSigned(SignedJWT token) throws JOSEException {
        var kid = token.getHeader().getKeyID();
        if (kid == null) return false;
        Optional<JWK> key =
                keys.find(kid).filter(known -> token.getHeader().getAlgorithm().equals(known.getAlgorithm()));
        if (key.isEmpty()) return false;
        return switch (key.get()) {
            case RSAKey rsa -> token.verify(new RSASSAVerifier(rsa));
            case ECKey ec -> token.verify(new ECDSAVerifier(ec));
            default -> false;
        };
    }
}
