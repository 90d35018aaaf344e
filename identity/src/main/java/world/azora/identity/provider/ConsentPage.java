package world.azora.identity.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import world.azora.identity.Accounts;
import world.azora.identity.IdentityProblem;
import world.azora.identity.PageView;
import world.azora.identity.Pages;
import world.azora.kernel.TypeIds;
import world.azora.kernel.UserId;
import world.azora.platform.web.Open;

/**
 * Asks a person whether a tool may know what it asks for. The state in the form is 256 bits of chance that only this
 * person's browser has seen, so nobody else can send the form.
 */
@Open
@Controller
final class ConsentPage {
    private static final OAuth2TokenType STATE = new OAuth2TokenType("state");

    private final OAuth2AuthorizationService authorizations;
    private final RegisteredClientRepository clients;
    private final Accounts accounts;
    private final Pages pages;

    ConsentPage(
            OAuth2AuthorizationService authorizations,
            RegisteredClientRepository clients,
            Accounts accounts,
            Pages pages) {
        this.authorizations = authorizations;
        this.clients = clients;
        this.accounts = accounts;
        this.pages = pages;
    }

    @GetMapping(ProviderContext.CONSENT)
    void ask(@RequestParam(defaultValue = "") String state, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        var asked = state.isEmpty() ? null : authorizations.findByToken(state, STATE);
        var client = asked == null ? null : clients.findById(asked.getRegisteredClientId());
        if (asked == null || client == null || !isTheirs(asked, who)) {
            pages.refuse(IdentityProblem.AUTHORIZATION_REFUSED, request, response);
            return;
        }
        pages.write(page(asked, client, state), request, response);
    }

    private static boolean isTheirs(OAuth2Authorization asked, @Nullable Authentication who) {
        return who instanceof SignedInPerson && who.getName().equals(asked.getPrincipalName());
    }

    private PageView page(OAuth2Authorization asked, RegisteredClient client, String state) {
        OAuth2AuthorizationRequest wanted = asked.getAttribute(OAuth2AuthorizationRequest.class.getName());
        var request = Objects.requireNonNull(wanted);
        var person = accounts.find(TypeIds.parse(UserId.class, asked.getPrincipalName()))
                .orElseThrow();
        var facts = new HashMap<String, Object>(Map.of(
                "client", client.getClientName(),
                "client_id", client.getClientId(),
                "state", state,
                "person", person.displayName().text()));
        request.getScopes().forEach(scope -> facts.put("asks_" + scope, true));
        return Optional.ofNullable(request.getRedirectUri())
                .map(uri -> PageView.of("consent", facts).withFormEndingAt(URI.create(uri)))
                .orElse(PageView.of("consent", facts));
    }
}
