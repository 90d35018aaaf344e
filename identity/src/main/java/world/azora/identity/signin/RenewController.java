package world.azora.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import world.azora.identity.RefreshOutcome.Refreshed;
import world.azora.identity.Sessions;
import world.azora.platform.web.Open;

/**
 * Where a page without a script goes to renew its session: only here is the refresh token looked at. It goes on
 * in any case; whether it was of use shows at the next stop.
 */
@Open
@RestController
final class RenewController {
    private final Sessions sessions;
    private final SessionCookies cookies;

    RenewController(Sessions sessions, SessionCookies cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @GetMapping("/api/v1/auth/continue")
    ResponseEntity<Void> renew(@RequestParam(defaultValue = "") String to, HttpServletRequest request) {
        var headers = cookies.refreshToken(request)
                .map(sessions::refresh)
                .map(outcome -> outcome instanceof Refreshed(var tokens) ? cookies.set(tokens) : cookies.clear())
                .orElseGet(HttpHeaders::new);
        headers.set(HttpHeaders.LOCATION, LocalPath.of(to).text());
        headers.setCacheControl("no-store");
        return ResponseEntity.status(HttpStatus.SEE_OTHER).headers(headers).build();
    }
}
