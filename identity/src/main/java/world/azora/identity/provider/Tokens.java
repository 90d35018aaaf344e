package world.azora.identity.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2AccessTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2RefreshTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** The tokens that tools get: a signed ID token, an opaque access token, and a refresh token if they may go on alone. */
final class Tokens implements OAuth2TokenGenerator<OAuth2Token> {
    private final DelegatingOAuth2TokenGenerator all;
    private final OAuth2RefreshTokenGenerator refresh = new OAuth2RefreshTokenGenerator();

    Tokens(ProviderKeys keys) {
        var encoder = new NimbusJwtEncoder(keys);
        // The newest of a kind comes first.
        encoder.setJwkSelector(List::getFirst);
        var idTokens = new JwtGenerator(encoder);
        idTokens.setJwtCustomizer(new IdTokenClaims());
        this.all = new DelegatingOAuth2TokenGenerator(
                idTokens, new OAuth2AccessTokenGenerator(), (OAuth2TokenGenerator<OAuth2RefreshToken>) this::refresh);
    }

    @Override
    public @Nullable OAuth2Token generate(OAuth2TokenContext context) {
        return all.generate(context);
    }

    private @Nullable OAuth2RefreshToken refresh(OAuth2TokenContext context) {
        var mayGoOn = AuthorizationGrantType.REFRESH_TOKEN.equals(context.getAuthorizationGrantType())
                || context.getAuthorizedScopes().contains("offline_access");
        return mayGoOn ? refresh.generate(context) : null;
    }
}
