package world.azora.edge.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import world.azora.edge.Access;
import world.azora.edge.Access.Way;
import world.azora.identity.CookieNames;
import world.azora.identity.PresentedToken;
import world.azora.identity.SessionGate;
import world.azora.platform.web.Actors;

/** Looks at cookies first, then at {@code Authorization}, and remembers which one held: that decides about CSRF. */
final class AccessFilter extends OncePerRequestFilter {
    private final SessionGate sessions;
    private final KeyAccess keys;
    private final CookieNames cookies;
    private final HandlerExceptionResolver exceptions;

    AccessFilter(SessionGate sessions, KeyAccess keys, CookieNames cookies, HandlerExceptionResolver exceptions) {
        this.sessions = sessions;
        this.keys = keys;
        this.cookies = cookies;
        this.exceptions = exceptions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/internal/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            access(request).on(request);
        } catch (RuntimeException unreachable) {
            // Identity may be in another process, or its database gone: an answer, not a stack trace.
            exceptions.resolveException(request, response, null, unreachable);
            return;
        }
        chain.doFilter(request, response);
    }

    private Access access(HttpServletRequest request) {
        // The service gate has let it in already.
        if (Actors.of(request).isPresent()) return new Access(Way.PROCESS, null);
        for (var shown : PresentedToken.allIn(request, cookies)) {
            if (!shown.byCookie() && KeyAccess.isKey(shown.token())) return keys.access(request, shown.token());
            var session = sessions.session(shown.token());
            if (session.isEmpty()) continue;
            request.setAttribute(Actors.ATTRIBUTE, session.get().actor());
            return new Access(shown.byCookie() ? Way.COOKIE : Way.BEARER, session.get());
        }
        return new Access(Way.NOBODY, null);
    }
}
