package world.azora.identity.provider;

import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import tools.jackson.databind.json.JsonMapper;
import world.azora.identity.OauthClientId;
import world.azora.identity.provider.AuthorizationStore.Kind;
import world.azora.identity.provider.AuthorizationStore.Row;
import world.azora.identity.provider.AuthorizationStore.Token;
import world.azora.kernel.Sha256;
import world.azora.kernel.TypeIds;

/**
 * Keeps what is under way between the requests of a tool, so that any process can answer the next one. Only hashes of
 * tokens are kept: one that is read back knows its own text only if somebody just showed it.
 */
final class StoredAuthorizations implements OAuth2AuthorizationService {
    /** Nobody can show it: what is shown is hashed before it is compared. */
    private static final String HASHED = "sha256:";

    private static final Duration CONSENT_TAKES_AT_MOST = Duration.ofMinutes(30);

    private final AuthorizationStore store;
    private final RegisteredClientRepository clients;
    private final JsonMapper json;
    private final Clock clock;

    StoredAuthorizations(AuthorizationStore store, RegisteredClientRepository clients, JsonMapper json, Clock clock) {
        this.store = store;
        this.clients = clients;
        this.json = json;
        this.clock = clock;
    }

    /** Joins the caller's transaction. */
    @Override
    public void save(OAuth2Authorization authorization) {
        var now = clock.instant();
        var person = (SignedInPerson) attribute(authorization, Principal.class.getName());
        var request = (OAuth2AuthorizationRequest) attribute(authorization, OAuth2AuthorizationRequest.class.getName());
        var row = new Row(
                authorization.getId(),
                TypeIds.parse(OauthClientId.class, authorization.getRegisteredClientId()),
                person.person(),
                person.session(),
                person.since(),
                json.writeValueAsString(StoredRequest.of(request)),
                authorization.getAuthorizedScopes());
        store.put(row, now);
        var tokens = tokens(authorization, now);
        tokens.forEach(token -> store.put(row.id(), token));
        store.supersedeAllBut(row.id(), tokens);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        store.remove(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return find(id, Sha256.of(""), "");
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        var hash = Sha256.of(token);
        var place = store.findPlace(hash);
        if (place.isEmpty() || !isKind(place.get().kind(), type)) return null;
        var authorization = place.get().authorization();
        var isUsedOnce = place.get().kind() == Kind.CODE || place.get().kind() == Kind.REFRESH;
        if (isUsedOnce) store.lock(authorization);
        // Read again: somebody may have used it while this request waited.
        var isSuperseded =
                store.findPlace(hash).map(AuthorizationStore.Place::superseded).orElse(true);
        if (!isSuperseded) return find(authorization, hash, token);
        // Two parties hold this refresh token, and nobody can tell which is the tool (RFC 9700, section 4.14.2).
        if (place.get().kind() == Kind.REFRESH) store.remove(authorization);
        return null;
    }

    private static boolean isKind(Kind kind, @Nullable OAuth2TokenType type) {
        if (type == null) return kind == Kind.ACCESS || kind == Kind.REFRESH;
        return switch (kind) {
            case STATE -> type.getValue().equals(OAuth2ParameterNames.STATE);
            case CODE -> type.getValue().equals(OAuth2ParameterNames.CODE);
            case ACCESS -> type.equals(OAuth2TokenType.ACCESS_TOKEN);
            case REFRESH -> type.equals(OAuth2TokenType.REFRESH_TOKEN);
            case ID -> type.getValue().equals("id_token");
        };
    }

    private @Nullable OAuth2Authorization find(String id, Sha256 shown, String shownText) {
        var now = clock.instant();
        var row = store.findLive(id, now);
        if (row.isEmpty()) return null;
        var client = clients.findById(row.get().client().toString());
        if (client == null) return null;
        var known = row.get();
        var builder = OAuth2Authorization.withRegisteredClient(client)
                .id(known.id())
                .principalName(known.person().toString())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizedScopes(known.scopes())
                .attribute(
                        Principal.class.getName(), new SignedInPerson(known.person(), known.session(), known.since()))
                .attribute(
                        OAuth2AuthorizationRequest.class.getName(),
                        json.readValue(known.request(), StoredRequest.class).request(client.getClientId()));
        for (var token : store.tokens(id)) {
            var text = token.hash().equals(shown)
                    ? shownText
                    : HASHED + token.hash().hex();
            if (token.kind() != Kind.STATE) add(builder, known, token, text);
            else if (now.isBefore(token.expiresAt())) builder.attribute(OAuth2ParameterNames.STATE, text);
            else if (token.hash().equals(shown)) return null;
        }
        return builder.build();
    }

    private static void add(OAuth2Authorization.Builder builder, Row row, Token token, String text) {
        OAuth2Token restored = switch (token.kind()) {
            case CODE -> new OAuth2AuthorizationCode(text, token.issuedAt(), token.expiresAt());
            case REFRESH -> new OAuth2RefreshToken(text, token.issuedAt(), token.expiresAt());
            case ACCESS ->
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER, text, token.issuedAt(), token.expiresAt(), token.scopes());
            case ID ->
                new OidcIdToken(
                        text,
                        token.issuedAt(),
                        token.expiresAt(),
                        Map.of("sub", row.person().toString()));
            case STATE -> throw new IllegalStateException("A state is no token");
        };
        builder.token(restored, metadata -> {
            metadata.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, token.invalidated());
            // What introspection tells of it.
            if (token.kind() == Kind.ACCESS)
                metadata.put(
                        OAuth2Authorization.Token.CLAIMS_METADATA_NAME,
                        Map.of(
                                "sub", row.person().toString(),
                                "aud", List.of(row.client().toString()),
                                "scope", List.copyOf(token.scopes())));
        });
    }

    private static List<Token> tokens(OAuth2Authorization authorization, Instant now) {
        var tokens = new ArrayList<Token>();
        String state = authorization.getAttribute(OAuth2ParameterNames.STATE);
        if (state != null)
            tokens.add(new Token(hash(state), Kind.STATE, now, now.plus(CONSENT_TAKES_AT_MOST), false, Set.of()));
        add(tokens, Kind.CODE, authorization.getToken(OAuth2AuthorizationCode.class));
        add(tokens, Kind.ACCESS, authorization.getAccessToken());
        add(tokens, Kind.REFRESH, authorization.getRefreshToken());
        add(tokens, Kind.ID, authorization.getToken(OidcIdToken.class));
        return tokens;
    }

    private static void add(
            List<Token> tokens, Kind kind, OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token) {
        if (token == null) return;
        var issued = token.getToken();
        tokens.add(new Token(
                hash(issued.getTokenValue()),
                kind,
                Objects.requireNonNull(issued.getIssuedAt()),
                Objects.requireNonNull(issued.getExpiresAt()),
                token.isInvalidated(),
                issued instanceof OAuth2AccessToken access ? access.getScopes() : Set.of()));
    }

    private static Sha256 hash(String text) {
        return text.startsWith(HASHED) ? new Sha256(text.substring(HASHED.length())) : Sha256.of(text);
    }

    private static Object attribute(OAuth2Authorization authorization, String name) {
        return Objects.requireNonNull(authorization.getAttribute(name), name);
    }
}
