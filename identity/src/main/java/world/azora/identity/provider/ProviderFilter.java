package world.azora.identity.provider;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import world.azora.identity.BrowserSessions;

/**
 * Puts the library's endpoints into a request's way, and tells them where we are and who asks. It stands behind whatever
 * guards the process, and looks at the session's cookies only where a person is asked something.
 */
final class ProviderFilter extends OncePerRequestFilter {
    private static final Set<String> PERSONAL = Set.of(ProviderContext.AUTHORIZE, ProviderContext.CONSENT);
    private static final Set<String> SIGNED =
            Set.of(ProviderContext.TOKEN, ProviderContext.KEYS, ProviderContext.LOGOUT);
    private static final Authentication NOBODY =
            new AnonymousAuthenticationToken("nobody", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    private final Filter endpoints;
    private final ProviderContext context;
    private final ProviderKeys keys;
    private final Asking people;

    ProviderFilter(Filter endpoints, ProviderContext context, ProviderKeys keys, Asking people) {
        this.endpoints = endpoints;
        this.context = context;
        this.keys = keys;
        this.people = people;
    }

    /** How the one who asks is found. */
    record Asking(BrowserSessions sessions, AuthorizationStore store, Freshness freshness, IdTokenHints hints) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        if (isPostedRequest(request)) {
            // Our cookies do not come along with another site's form, so it becomes an address that can go on a round.
            Redirects.to(path + "?" + query(request), response);
            return;
        }
        if (SIGNED.contains(path) || request.getParameter("id_token_hint") != null) keys.makeReady();
        try {
            AuthorizationServerContextHolder.setContext(context);
            SecurityContextHolder.setContext(new SecurityContextImpl(
                    PERSONAL.contains(path)
                            ? who(request).map(Authentication.class::cast).orElse(NOBODY)
                            : NOBODY));
            endpoints.doFilter(request, response, chain);
        } finally {
            SecurityContextHolder.clearContext();
            AuthorizationServerContextHolder.resetContext();
        }
    }

    private Optional<SignedInPerson> who(HttpServletRequest request) {
        return people.sessions()
                .shownBy(request)
                .flatMap(session -> people.store()
                        .findStart(session.id())
                        .map(since -> new SignedInPerson(session.actor().id(), session.id(), since)))
                .filter(person -> !isRequest(request) || isWanted(request, person));
    }

    /** Somebody whose sign-in is too old for this request, or whom the tool does not mean, counts as nobody. */
    private boolean isWanted(HttpServletRequest request, SignedInPerson person) {
        if (!people.freshness().isEnough(request, person.since())) return false;
        var hint = request.getParameter("id_token_hint");
        return hint == null
                || people.hints()
                        .read(hint)
                        .filter(meant -> meant.subject().equals(person.getName()))
                        .isPresent();
    }

    private static boolean isPostedRequest(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getRequestURI().equals(ProviderContext.AUTHORIZE)
                && isRequest(request);
    }

    /** Not a consent, which is sent to the same address. */
    private static boolean isRequest(HttpServletRequest request) {
        return request.getParameter("response_type") != null;
    }

    private static String query(HttpServletRequest request) {
        var query = new StringJoiner("&");
        request.getParameterMap().forEach((name, values) -> {
            for (var value : values) query.add(Redirects.encoded(name) + "=" + Redirects.encoded(value));
        });
        return query.toString();
    }
}
