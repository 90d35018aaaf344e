package world.azora.identity.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import world.azora.identity.AccessToken;
import world.azora.identity.AccessTokens;
import world.azora.identity.IdentitySettings;
import world.azora.identity.IssuedToken;
import world.azora.identity.PublicUrl;
import world.azora.identity.SessionId;
import world.azora.identity.VerifiedToken;
import world.azora.kernel.IdSource;
import world.azora.kernel.UserId;

/** JWTs by Nimbus, which signs and checks signatures; what a token may look like is {@link StrictJwt}'s to say. */
final class JwtAccessTokens implements AccessTokens {
    static final String AUDIENCE = "azora";

    /** Clocks of two machines differ; a token must not be refused because the one that made it is ahead. */
    private static final Duration CLOCKS_DIFFER_MAX = Duration.ofSeconds(30);

    private static final int REMEMBERED_MAX = 50_000;

    private final SigningKeys keys;
    private final StrictJwt reader;
    private final JsonMapper json;
    private final String issuer;
    private final IdentitySettings settings;
    private final RevokedTokens revoked;
    private final TokenParts parts;
    private final Cache<String, VerifiedToken> verified;

    JwtAccessTokens(
            SigningKeys keys,
            StrictJwt reader,
            JsonMapper json,
            PublicUrl url,
            IdentitySettings settings,
            RevokedTokens revoked,
            TokenParts parts) {
        this.keys = keys;
        this.reader = reader;
        this.json = json;
        this.issuer = url.origin();
        this.settings = settings;
        this.revoked = revoked;
        this.parts = parts;
        // A signature takes 0.3 ms to check here, so what was checked once is remembered; the times are checked always.
        this.verified = Caffeine.newBuilder()
                .maximumSize(REMEMBERED_MAX)
                .expireAfterWrite(settings.accessTokenLifetime())
                .build();
    }

    /** What comes in from outside. */
    record TokenParts(Clock clock, IdSource ids) {}

    @Override
    public IssuedToken issue(SessionId session, UserId person) {
        var now = parts.clock().instant().getEpochSecond();
        var expiresAt = now + settings.accessTokenLifetime().toSeconds();
        var claims = new JwtClaims(
                issuer, AUDIENCE, person, session, parts.ids().next().toString(), now, now, expiresAt);
        var key = keys.currentToSign();
        var header = new JwtHeader(StrictJwt.ALGORITHM, key.key().getKeyID(), StrictJwt.TYPE);
        var signingInput = part(header) + "." + part(claims);
        var token = new AccessToken(signingInput + "." + sign(key, signingInput));
        return new IssuedToken(token, Instant.ofEpochSecond(expiresAt));
    }

    @Override
    public Optional<VerifiedToken> verify(AccessToken token) {
        var now = parts.clock().instant();
        var known = verified.getIfPresent(token.text());
        var good = known == null ? read(token, now) : Optional.of(known).filter(one -> one.holdsAt(now));
        return good.filter(one -> !revoked.has(one.tokenId()));
    }

    private Optional<VerifiedToken> read(AccessToken token, Instant now) {
        var good = reader.read(token.text())
                .filter(jwt -> jwt.claims().issuer().equals(issuer))
                .filter(jwt -> jwt.claims().audience().equals(AUDIENCE))
                .filter(this::isSigned)
                .map(jwt -> verified(jwt.claims()))
                .filter(jwt -> jwt.holdsAt(now));
        good.ifPresent(jwt -> verified.put(token.text(), jwt));
        return good;
    }

    private static VerifiedToken verified(JwtClaims claims) {
        return new VerifiedToken(
                claims.session(),
                claims.subject(),
                instant(claims.notBefore()).minus(CLOCKS_DIFFER_MAX),
                instant(claims.expiresAt()),
                claims.tokenId());
    }

    // A signed token holds our own numbers; the cap only keeps arithmetic from overflowing before that is known.
    private static Instant instant(long seconds) {
        return Instant.ofEpochSecond(Math.clamp(seconds, 0, Integer.MAX_VALUE * 4L));
    }

    private boolean isSigned(StrictJwt.Unverified jwt) {
        return keys.verifier(jwt.header().kid())
                .map(verifier -> {
                    try {
                        return verifier.verify(
                                nimbusHeader(jwt.header().kid()),
                                ascii(jwt.signingInput()),
                                new Base64URL(jwt.signature()));
                    } catch (JOSEException _) {
                        return false;
                    }
                })
                .orElse(false);
    }

    private static Base64URL sign(SigningKeys.Current key, String signingInput) {
        try {
            return key.signer().sign(nimbusHeader(key.key().getKeyID()), ascii(signingInput));
        } catch (JOSEException e) {
            throw new IllegalStateException("A key of ours must sign", e);
        }
    }

    private static JWSHeader nimbusHeader(String kid) {
        return new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(kid).build();
    }

    private String part(Object content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.writeValueAsBytes(content));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
