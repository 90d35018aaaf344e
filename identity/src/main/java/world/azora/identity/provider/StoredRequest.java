package world.azora.identity.provider;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** An authorization request as it is stored, as JSON. */
record StoredRequest(
        String authorizationUri,
        @Nullable String redirectUri,
        List<String> scopes,
        @Nullable String state,
        Map<String, String> others) {
    StoredRequest {
        scopes = List.copyOf(scopes);
        others = Map.copyOf(others);
    }

    static StoredRequest of(OAuth2AuthorizationRequest request) {
        var others = new HashMap<String, String>();
        request.getAdditionalParameters().forEach((name, value) -> {
            // What came twice means nothing to anybody here.
            if (value instanceof String text) others.put(name, text);
        });
        return new StoredRequest(
                request.getAuthorizationUri(),
                request.getRedirectUri(),
                List.copyOf(request.getScopes()),
                request.getState(),
                others);
    }

    OAuth2AuthorizationRequest request(String clientId) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(authorizationUri)
                .clientId(clientId)
                .redirectUri(redirectUri)
                .scopes(new java.util.HashSet<>(scopes))
                .state(state)
                .additionalParameters(new HashMap<String, Object>(others))
                .build();
    }
}
