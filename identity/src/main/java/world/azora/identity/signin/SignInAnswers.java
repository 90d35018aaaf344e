package world.azora.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import world.azora.identity.CsrfToken;
import world.azora.identity.Device;
import world.azora.identity.FactorMethod;
import world.azora.identity.RememberedDevices;
import world.azora.identity.SecondFactors;
import world.azora.identity.Sessions;
import world.azora.identity.User;
import world.azora.identity.signin.SignInOutcome.FactorNeeded;
import world.azora.identity.signin.SignInOutcome.SignedIn;

/** What a browser is told after each half of a sign-in, whichever way it took. */
final class SignInAnswers {
    private final SessionCookies cookies;
    private final RememberedDevices remembered;
    private final KnownDevices known;
    private final Sessions sessions;
    private final SecondFactors factors;

    SignInAnswers(
            SessionCookies cookies,
            RememberedDevices remembered,
            KnownDevices known,
            Sessions sessions,
            SecondFactors factors) {
        this.cookies = cookies;
        this.remembered = remembered;
        this.known = known;
        this.sessions = sessions;
        this.factors = factors;
    }

    /** Either of the two; {@code mfaRequired} tells which. */
    sealed interface Answer {
        boolean mfaRequired();
    }

    /** @param mfaEnrolmentRequired whether the session is good for adding a second factor and nothing else */
    record Login(User user, boolean mfaRequired, CsrfToken csrfToken, boolean mfaEnrolmentRequired) implements Answer {}

    /** The password is right; {@code POST /api/v1/auth/mfa} is next. */
    record Challenged(boolean mfaRequired, String challengeId, List<FactorMethod> methods, Instant expiresAt)
            implements Answer {
        Challenged {
            methods = List.copyOf(methods);
        }
    }

    ResponseEntity<Answer> of(SignInOutcome outcome, HttpServletRequest request) {
        if (outcome instanceof FactorNeeded(var challenge))
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .body(new Challenged(true, challenge.id().text(), challenge.methods(), challenge.expiresAt()));
        return signedIn(SignInController.letIn(outcome), Optional.empty(), request);
    }

    /** @param remember whether the device is to be asked for the password only, for 30 days */
    ResponseEntity<Answer> of(SignInOutcome outcome, boolean remember, HttpServletRequest request) {
        var done = SignInController.letIn(outcome);
        Optional<ResponseCookie> device = Optional.empty();
        if (remember) {
            var name = Device.of(request).name();
            device = Optional.of(cookies.device(remembered.remember(done.user().id(), name)));
        }
        return signedIn(done, device, request);
    }

    private ResponseEntity<Answer> signedIn(
            SignedIn done, Optional<ResponseCookie> device, HttpServletRequest request) {
        var tokens = done.tokens();
        // Whoever signs in anew has done with the session that this browser had.
        cookies.refreshToken(request).ifPresent(sessions::end);
        var headers = cookies.set(tokens);
        headers.add(HttpHeaders.SET_COOKIE, known.remember(request, done.user().email()));
        device.ifPresent(cookie -> headers.add(HttpHeaders.SET_COOKIE, cookie.toString()));
        var factorMissing = factors.isMissing(done.user().actor());
        return ResponseEntity.ok().headers(headers).body(new Login(done.user(), false, tokens.csrf(), factorMissing));
    }
}
