package world.azora.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The session that a request shows, for use cases that are about the session itself. */
public final class CurrentSession {
    private final SessionGate gate;
    private final CookieNames names;

    public CurrentSession(SessionGate gate, PublicUrl url) {
        this.gate = gate;
        this.names = CookieNames.at(url);
    }

    /** The first one that holds, in the order in which they let in. */
    public Optional<LiveSession> of(HttpServletRequest request) {
        return PresentedToken.allIn(request, names).stream()
                .map(shown -> gate.session(shown.token()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
