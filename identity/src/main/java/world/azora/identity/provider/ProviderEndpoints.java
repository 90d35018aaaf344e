package world.azora.identity.provider;

import jakarta.servlet.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.PublicClientAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.web.OidcProviderConfigurationEndpointFilter;
import org.springframework.security.oauth2.server.authorization.web.NimbusJwkSetEndpointFilter;
import org.springframework.security.oauth2.server.authorization.web.OAuth2AuthorizationEndpointFilter;
import org.springframework.security.oauth2.server.authorization.web.OAuth2AuthorizationServerMetadataEndpointFilter;
import org.springframework.security.oauth2.server.authorization.web.OAuth2ClientAuthenticationFilter;
import org.springframework.security.oauth2.server.authorization.web.OAuth2TokenEndpointFilter;
import org.springframework.security.oauth2.server.authorization.web.OAuth2TokenIntrospectionEndpointFilter;
import org.springframework.security.oauth2.server.authorization.web.OAuth2TokenRevocationEndpointFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import world.azora.identity.PublicUrl;
import world.azora.platform.data.Transactions;

/** All that the provider is made of, piece by piece: what is not in this list, it does not do. */
final class ProviderEndpoints {
    private final RegisteredClientRepository clients;
    private final OAuth2AuthorizationService authorizations;
    private final OAuth2AuthorizationConsentService consents;
    private final Tokens tokens;
    private final ProviderKeys keys;
    private final Transactions transactions;

    ProviderEndpoints(
            RegisteredClientRepository clients,
            OAuth2AuthorizationService authorizations,
            OAuth2AuthorizationConsentService consents,
            Tokens tokens,
            ProviderKeys keys,
            Transactions transactions) {
        this.clients = clients;
        this.authorizations = authorizations;
        this.consents = consents;
        this.tokens = tokens;
        this.keys = keys;
        this.transactions = transactions;
    }

    /** In the order in which a request meets them. */
    List<Filter> filters(AuthorizationAnswers answers, PublicUrl url) {
        var manager = manager();
        var authorize = new OAuth2AuthorizationEndpointFilter(manager, ProviderContext.AUTHORIZE);
        authorize.setAuthenticationSuccessHandler(answers);
        authorize.setAuthenticationFailureHandler(answers);
        authorize.setConsentPage(url.link(ProviderContext.CONSENT).toString());
        var openId = new OidcProviderConfigurationEndpointFilter();
        openId.setProviderConfigurationCustomizer(builder -> builder.claims(Discovery::describeOpenId));
        var oauth = new OAuth2AuthorizationServerMetadataEndpointFilter();
        oauth.setAuthorizationServerMetadataCustomizer(builder -> builder.claims(Discovery::describe));
        var filters = new ArrayList<Filter>(
                List.of(openId, oauth, new NimbusJwkSetEndpointFilter(keys, ProviderContext.KEYS), authorize));
        filters.addAll(forTools(manager));
        return filters;
    }

    private static List<Filter> forTools(ProviderManager manager) {
        var errors = new TokenErrors();
        var who = new OAuth2ClientAuthenticationFilter(
                manager,
                new OrRequestMatcher(
                        post(ProviderContext.TOKEN), post(ProviderContext.REVOKE), post(ProviderContext.INTROSPECT)));
        who.setAuthenticationFailureHandler(errors);
        var token = new OAuth2TokenEndpointFilter(manager, ProviderContext.TOKEN);
        token.setAuthenticationFailureHandler(errors);
        var revoke = new OAuth2TokenRevocationEndpointFilter(manager, ProviderContext.REVOKE);
        revoke.setAuthenticationFailureHandler(errors);
        var introspect = new OAuth2TokenIntrospectionEndpointFilter(manager, ProviderContext.INTROSPECT);
        introspect.setAuthenticationFailureHandler(errors);
        return List.of(who, token, revoke, introspect);
    }

    private ProviderManager manager() {
        var secrets = new ClientSecretAuthenticationProvider(clients, authorizations);
        secrets.setPasswordEncoder(new HashedSecrets());
        var requests = new OAuth2AuthorizationCodeRequestAuthenticationProvider(clients, authorizations, consents);
        requests.setAuthenticationValidator(new RequestRules());
        requests.setAuthorizationConsentRequired(ProviderEndpoints::mustAsk);
        return new ProviderManager(List.of(
                secrets,
                new PublicClientAuthenticationProvider(clients, authorizations),
                new InOneTransaction(requests, transactions),
                new InOneTransaction(
                        new OAuth2AuthorizationConsentAuthenticationProvider(clients, authorizations, consents),
                        transactions),
                new InOneTransaction(
                        new OAuth2AuthorizationCodeAuthenticationProvider(authorizations, tokens), transactions),
                new InOneTransaction(
                        new OAuth2RefreshTokenAuthenticationProvider(authorizations, tokens), transactions),
                new InOneTransaction(new OAuth2TokenRevocationAuthenticationProvider(authorizations), transactions),
                new OAuth2TokenIntrospectionAuthenticationProvider(clients, authorizations)));
    }

    /** Whether the person has to be asked: not what was granted before, unless the tool wants it asked again. */
    private static boolean mustAsk(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        var request = Objects.requireNonNull(context.getAuthorizationRequest());
        var prompt = request.getAdditionalParameters().get("prompt");
        if (prompt instanceof String text && List.of(text.split(" ", -1)).contains("consent")) return true;
        if (!context.getRegisteredClient().getClientSettings().isRequireAuthorizationConsent()) return false;
        var consent = context.getAuthorizationConsent();
        return consent == null || !consent.getScopes().containsAll(request.getScopes());
    }

    private static PathPatternRequestMatcher post(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
    }
}
