package world.azora.identity.client;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import world.azora.identity.DisplayName;

/** What can be changed about a tool; what is absent stays. */
record ClientChange(
        @Nullable DisplayName name,
        @Nullable List<RedirectUri> redirectUris,
        @Nullable List<RedirectUri> postLogoutRedirectUris,
        @Nullable Set<OauthScope> scopes,
        @Nullable IdTokenAlgorithm idTokenAlgorithm,
        @Nullable Boolean pkceRequired,
        @Nullable Boolean consentRequired,
        @Nullable Boolean disabled) {
    OauthClient of(OauthClient before) {
        return new OauthClient(
                before.id(),
                Optional.ofNullable(name).orElse(before.name()),
                before.type(),
                Optional.ofNullable(redirectUris).orElse(before.redirectUris()),
                Optional.ofNullable(postLogoutRedirectUris).orElse(before.postLogoutRedirectUris()),
                Optional.ofNullable(scopes).orElse(before.scopes()),
                Optional.ofNullable(idTokenAlgorithm).orElse(before.idTokenAlgorithm()),
                Optional.ofNullable(pkceRequired).orElse(before.pkceRequired()),
                Optional.ofNullable(consentRequired).orElse(before.consentRequired()),
                Optional.ofNullable(disabled).orElse(before.disabled()),
                before.createdAt());
    }
}
