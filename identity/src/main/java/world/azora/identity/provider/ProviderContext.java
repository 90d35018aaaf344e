package world.azora.identity.provider;

import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContext;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import world.azora.identity.PublicUrl;

/** Where the provider is: always the public address, whatever a request says of it. */
final class ProviderContext implements AuthorizationServerContext {
    static final String AUTHORIZE = "/oauth2/authorize";
    static final String CONSENT = "/oauth2/consent";
    static final String TOKEN = "/oauth2/token";
    static final String REVOKE = "/oauth2/revoke";
    static final String INTROSPECT = "/oauth2/introspect";
    static final String KEYS = "/oauth2/jwks";
    static final String USER_INFO = "/userinfo";
    static final String LOGOUT = "/connect/logout";

    private final String issuer;
    private final AuthorizationServerSettings settings;

    ProviderContext(PublicUrl url) {
        this.issuer = url.origin();
        this.settings = AuthorizationServerSettings.builder()
                .issuer(issuer)
                .authorizationEndpoint(AUTHORIZE)
                .tokenEndpoint(TOKEN)
                .tokenRevocationEndpoint(REVOKE)
                .tokenIntrospectionEndpoint(INTROSPECT)
                .jwkSetEndpoint(KEYS)
                .oidcUserInfoEndpoint(USER_INFO)
                .oidcLogoutEndpoint(LOGOUT)
                .build();
    }

    @Override
    public String getIssuer() {
        return issuer;
    }

    @Override
    public AuthorizationServerSettings getAuthorizationServerSettings() {
        return settings;
    }
}
