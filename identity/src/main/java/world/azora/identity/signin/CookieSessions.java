package world.azora.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import world.azora.identity.BrowserSessions;
import world.azora.identity.LiveSession;
import world.azora.identity.PresentedToken;
import world.azora.identity.SessionGate;
import world.azora.identity.Sessions;

final class CookieSessions implements BrowserSessions {
    private final SessionGate gate;
    private final Sessions sessions;
    private final SessionCookies cookies;

    CookieSessions(SessionGate gate, Sessions sessions, SessionCookies cookies) {
        this.gate = gate;
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @Override
    public Optional<LiveSession> shownBy(HttpServletRequest request) {
        return PresentedToken.allIn(request, cookies.names()).stream()
                .filter(PresentedToken::byCookie)
                .map(shown -> gate.session(shown.token()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public HttpHeaders end(HttpServletRequest request) {
        shownBy(request).map(LiveSession::id).ifPresent(sessions::end);
        return cookies.clearAll();
    }
}
