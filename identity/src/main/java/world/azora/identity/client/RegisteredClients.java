package world.azora.identity.client;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import world.azora.identity.OauthClientId;
import world.azora.kernel.Refusal;
import world.azora.kernel.Sha256;
import world.azora.kernel.TypeIds;

/** Tells Spring Authorization Server about the tools. One that is disabled does not exist for it. */
final class RegisteredClients implements RegisteredClientRepository {
    private static final Duration CODE_LIFETIME = Duration.ofMinutes(1);
    private static final Duration ACCESS_LIFETIME = Duration.ofMinutes(15);
    /** It ends with the person's session anyway. */
    private static final Duration REFRESH_LIFETIME = Duration.ofDays(30);

    private final ClientStore store;

    RegisteredClients(ClientStore store) {
        this.store = store;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new IllegalStateException("Tools are registered by administrators only");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return id(clientId)
                .flatMap(store::find)
                .filter(client -> !client.disabled())
                .map(this::registered)
                .orElse(null);
    }

    private static Optional<OauthClientId> id(String text) {
        try {
            return Optional.of(TypeIds.parse(OauthClientId.class, text));
        } catch (Refusal _) {
            return Optional.empty();
        }
    }

    private RegisteredClient registered(OauthClient client) {
        var id = client.id().toString();
        var builder = RegisteredClient.withId(id)
                .clientId(id)
                .clientName(client.name().text())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> client.redirectUris().forEach(uri -> uris.add(uri.text())))
                .postLogoutRedirectUris(uris -> client.postLogoutRedirectUris().forEach(uri -> uris.add(uri.text())))
                .scopes(scopes -> client.scopes().forEach(scope -> scopes.add(scope.code())))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(client.pkceRequired())
                        .requireAuthorizationConsent(client.consentRequired())
                        .build())
                .tokenSettings(tokens(client));
        if (client.type() == ClientType.PUBLIC)
            return builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                    .build();
        return builder.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .clientSecret(store.findSecret(client.id()).map(Sha256::hex).orElseThrow())
                .build();
    }

    private static TokenSettings tokens(OauthClient client) {
        return TokenSettings.builder()
                .authorizationCodeTimeToLive(CODE_LIFETIME)
                .accessTokenTimeToLive(ACCESS_LIFETIME)
                // Opaque, so that none of them can be taken for a token of Azora's own API, and each ends when we say
                // so.
                .accessTokenFormat(OAuth2TokenFormat.REFERENCE)
                .reuseRefreshTokens(false)
                .refreshTokenTimeToLive(REFRESH_LIFETIME)
                .idTokenSignatureAlgorithm(
                        switch (client.idTokenAlgorithm()) {
                            case RS256 -> SignatureAlgorithm.RS256;
                            case ES256 -> SignatureAlgorithm.ES256;
                        })
                .build();
    }
}
