package world.azora.identity.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import world.azora.identity.DisplayName;
import world.azora.identity.OauthClientId;

/** A tool to be registered. What is absent is the usual. */
record NewClient(
        DisplayName name,
        ClientType type,
        List<RedirectUri> redirectUris,
        @Nullable List<RedirectUri> postLogoutRedirectUris,
        @Nullable Set<OauthScope> scopes,
        @Nullable IdTokenAlgorithm idTokenAlgorithm,
        @Nullable Boolean pkceRequired,
        @Nullable Boolean consentRequired) {
    private static final Set<OauthScope> USUAL = Set.of(OauthScope.OPENID, OauthScope.PROFILE, OauthScope.EMAIL);

    OauthClient registered(OauthClientId id, Instant at) {
        return new OauthClient(
                id,
                name,
                type,
                redirectUris,
                Optional.ofNullable(postLogoutRedirectUris).orElse(List.of()),
                Optional.ofNullable(scopes).orElse(USUAL),
                Optional.ofNullable(idTokenAlgorithm).orElse(IdTokenAlgorithm.RS256),
                Optional.ofNullable(pkceRequired).orElse(type == ClientType.PUBLIC),
                Optional.ofNullable(consentRequired).orElse(true),
                false,
                at);
    }
}
