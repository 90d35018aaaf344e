package world.azora.identity.provider;

import java.util.List;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Who it is and how that was shown. What else a tool may know, it is told at {@code /userinfo}. */
final class IdTokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    static final String SESSION = "sid";
    /** One factor, the password. */
    static final String ONE_FACTOR = "urn:azora:acr:1";

    @Override
    public void customize(JwtEncodingContext context) {
        if (!(context.getPrincipal() instanceof SignedInPerson person))
            throw new IllegalStateException("Only people sign in to tools");
        var client = context.getRegisteredClient().getClientId();
        context.getClaims()
                .claim(IdTokenClaimNames.AUTH_TIME, person.since().getEpochSecond())
                .claim(SESSION, IdTokenHints.name(person.session(), client))
                .claim(IdTokenClaimNames.ACR, ONE_FACTOR)
                .claim(IdTokenClaimNames.AMR, List.of("pwd"));
    }
}
