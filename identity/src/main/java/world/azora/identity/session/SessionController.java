package world.azora.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.identity.CookieNames;
import world.azora.identity.CsrfToken;
import world.azora.identity.PresentedToken;
import world.azora.identity.PublicUrl;
import world.azora.identity.SessionId;
import world.azora.identity.Sessions;
import world.azora.identity.User;
import world.azora.identity.session.SessionList.Listed;
import world.azora.kernel.Actor;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.platform.web.AnySession;
import world.azora.platform.web.Owned;

/** One's own sessions: the present one, all of them, and their end. */
@RestController
@RequestMapping("/api/v1/auth")
final class SessionController {
    private final Gate gate;
    private final SessionList list;
    private final Sessions sessions;
    private final CookieNames cookies;

    SessionController(Gate gate, SessionList list, Sessions sessions, PublicUrl url) {
        this.gate = gate;
        this.list = list;
        this.sessions = sessions;
        this.cookies = CookieNames.at(url);
    }

    /** @param mfaEnrolmentRequired whether the session is good for adding a second factor and nothing else */
    record Session(User user, CsrfToken csrfToken, Instant expiresAt, boolean mfaEnrolmentRequired) {}

    @AnySession
    @GetMapping("/session")
    ResponseEntity<Session> session(HttpServletRequest request) {
        var entered = shownBy(request).orElseThrow(() -> new Refusal(CommonProblem.NO_SESSION));
        var session = entered.session();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Session(entered.user(), session.csrf(), session.expiresAt(), session.factorMissing()));
    }

    @AnySession
    @GetMapping("/sessions")
    Listed list(Actor actor, HttpServletRequest request) {
        return list.of(actor.id(), Optional.of(current(actor, request)));
    }

    @Owned
    @DeleteMapping("/sessions/{session}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable SessionId session) {
        list.end(actor.id(), session);
    }

    @AnySession
    @DeleteMapping("/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(Actor actor, HttpServletRequest request) {
        sessions.endOthers(actor.id(), current(actor, request));
    }

    private SessionId current(Actor actor, HttpServletRequest request) {
        return shownBy(request)
                .filter(entered -> actor.is(entered.user().id()))
                .map(entered -> entered.session().id())
                .orElseThrow(() -> new Refusal(CommonProblem.NO_SESSION));
    }

    private Optional<Gate.Entered> shownBy(HttpServletRequest request) {
        return PresentedToken.allIn(request, cookies).stream()
                .map(shown -> gate.enter(shown.token()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
