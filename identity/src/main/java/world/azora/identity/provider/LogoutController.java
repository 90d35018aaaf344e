package world.azora.identity.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import world.azora.identity.BrowserSessions;
import world.azora.identity.IdentityProblem;
import world.azora.identity.LiveSession;
import world.azora.identity.PageView;
import world.azora.identity.Pages;
import world.azora.identity.provider.IdTokenHints.Hint;
import world.azora.platform.web.Open;

/**
 * Signs people out, of their own accord or because a tool sent them (OpenID Connect RP-Initiated Logout 1.0). Without a
 * token of this very session in hand, a tool's wish is only a question to the person.
 */
@Open
@Controller
final class LogoutController {
    private static final Set<String> OTHER_SITES = Set.of("cross-site", "same-site");

    private final BrowserSessions sessions;
    private final RegisteredClientRepository clients;
    private final IdTokenHints hints;
    private final Pages pages;

    LogoutController(BrowserSessions sessions, RegisteredClientRepository clients, IdTokenHints hints, Pages pages) {
        this.sessions = sessions;
        this.clients = clients;
        this.hints = hints;
        this.pages = pages;
    }

    /** A wish that can be granted. */
    private record Wish(
            Optional<Hint> hint, Optional<RegisteredClient> client, Optional<String> returnTo, String state) {}

    @RequestMapping(
            path = ProviderContext.LOGOUT,
            method = {RequestMethod.GET, RequestMethod.POST})
    void signOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = sessions.shownBy(request);
        if (session.isEmpty() && comesFromElsewhere(request)) {
            pages.move(sameAgain(request), new HttpHeaders(), request, response);
            return;
        }
        var wish = wish(request);
        if (wish.isEmpty()) {
            pages.refuse(IdentityProblem.LOGOUT_REFUSED, request, response);
            return;
        }
        var isConfirmed = request.getMethod().equals("POST") && pages.isOurForm(request);
        if (session.isPresent() && !isConfirmed && !isOf(session.get(), wish.get()))
            pages.write(question(wish.get()), request, response);
        else end(wish.get(), request, response);
    }

    private void end(Wish wish, HttpServletRequest request, HttpServletResponse response) throws IOException {
        sessions.end(request).forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        if (wish.returnTo().isEmpty()) {
            pages.write(PageView.of("signed-out", Map.of()), request, response);
            return;
        }
        var parameters = wish.state().isEmpty() ? Map.<String, String>of() : Map.of("state", wish.state());
        Redirects.to(Redirects.with(wish.returnTo().get(), parameters), response);
    }

    /** Nothing if it contradicts itself, or would send the person somewhere that nobody has registered. */
    private Optional<Wish> wish(HttpServletRequest request) {
        var hintText = request.getParameter("id_token_hint");
        var hint = Optional.ofNullable(hintText).flatMap(hints::read);
        if (hintText != null && hint.isEmpty()) return Optional.empty();
        var named = request.getParameter("client_id");
        if (named != null && hint.isPresent() && !hint.get().client().equals(named)) return Optional.empty();
        var client = hint.map(Hint::client)
                .or(() -> Optional.ofNullable(named))
                .flatMap(id -> Optional.ofNullable(clients.findByClientId(id)));
        var returnTo = request.getParameter("post_logout_redirect_uri");
        if (returnTo != null && !isRegistered(returnTo, client)) return Optional.empty();
        var state = Optional.ofNullable(request.getParameter("state")).orElse("");
        return Optional.of(new Wish(hint, client, Optional.ofNullable(returnTo), state));
    }

    private static boolean isRegistered(String returnTo, Optional<RegisteredClient> client) {
        return client.filter(known -> known.getPostLogoutRedirectUris().contains(returnTo))
                .isPresent();
    }

    private static boolean isOf(LiveSession session, Wish wish) {
        return wish.hint()
                .filter(hint -> hint.session().equals(IdTokenHints.name(session.id(), hint.client())))
                .isPresent();
    }

    private static PageView question(Wish wish) {
        var facts = new HashMap<String, Object>();
        wish.client().ifPresent(client -> facts.put("client_id", client.getClientId()));
        wish.returnTo().ifPresent(uri -> facts.put("return_to", uri));
        facts.put("state", wish.state());
        var page = PageView.of("sign-out", facts);
        return wish.returnTo()
                .map(uri -> page.withFormEndingAt(URI.create(uri)))
                .orElse(page);
    }

    private static boolean comesFromElsewhere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null && OTHER_SITES.contains(site);
    }

    private static String sameAgain(HttpServletRequest request) {
        var parameters = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        return Redirects.with(ProviderContext.LOGOUT, parameters);
    }
}
