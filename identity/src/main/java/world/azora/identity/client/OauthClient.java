package world.azora.identity.client;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import world.azora.identity.DisplayName;
import world.azora.identity.IdentityProblem;
import world.azora.identity.OauthClientId;
import world.azora.kernel.Refusal;

/** Another tool that Azora signs people in to. */
record OauthClient(
        OauthClientId id,
        DisplayName name,
        ClientType type,
        List<RedirectUri> redirectUris,
        List<RedirectUri> postLogoutRedirectUris,
        Set<OauthScope> scopes,
        IdTokenAlgorithm idTokenAlgorithm,
        boolean pkceRequired,
        boolean consentRequired,
        boolean disabled,
        Instant createdAt) {
    private static final int ADDRESSES_MAX = 20;

    OauthClient {
        redirectUris = List.copyOf(redirectUris);
        postLogoutRedirectUris = List.copyOf(postLogoutRedirectUris);
        scopes = Set.copyOf(scopes);
        var isPublicWithoutPkce = type == ClientType.PUBLIC && !pkceRequired;
        if (redirectUris.isEmpty()
                || redirectUris.size() > ADDRESSES_MAX
                || postLogoutRedirectUris.size() > ADDRESSES_MAX
                || isPublicWithoutPkce) throw new Refusal(IdentityProblem.OAUTH_CLIENT_MALFORMED);
    }
}
