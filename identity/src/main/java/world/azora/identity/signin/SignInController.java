package world.azora.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import world.azora.identity.Accounts;
import world.azora.identity.CsrfToken;
import world.azora.identity.CurrentSession;
import world.azora.identity.Device;
import world.azora.identity.IdentityProblem;
import world.azora.identity.LiveSession;
import world.azora.identity.RefreshOutcome.Refreshed;
import world.azora.identity.RefreshToken;
import world.azora.identity.Sessions;
import world.azora.identity.User;
import world.azora.identity.signin.SignInOutcome.SignedIn;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.platform.web.Open;

/** Sign-in for browsers: the tokens travel in cookies, the CSRF token in the body. */
@RestController
@RequestMapping("/api/v1/auth")
final class SignInController {
    private final SignIn signIn;
    private final Sessions sessions;
    private final CurrentSession current;
    private final Accounts accounts;
    private final SessionCookies cookies;
    private final KnownDevices devices;
    private final SignInAnswers answers;

    SignInController(
            SignIn signIn,
            Sessions sessions,
            CurrentSession current,
            Accounts accounts,
            SessionCookies cookies,
            KnownDevices devices,
            SignInAnswers answers) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.current = current;
        this.accounts = accounts;
        this.cookies = cookies;
        this.devices = devices;
        this.answers = answers;
    }

    record Renewed(User user, CsrfToken csrfToken) {}

    record Refresh(@Nullable String refreshToken) {}

    @Open
    @PostMapping("/login")
    ResponseEntity<SignInAnswers.Answer> login(@RequestBody Credentials credentials, HttpServletRequest request) {
        var from = Device.of(request);
        var remembered = cookies.device(request);
        var outcome = devices.of(request, credentials.email())
                .map(known -> signIn.signIn(credentials, from, known, remembered))
                .orElseGet(() -> signIn.signIn(credentials, from, remembered));
        return answers.of(outcome, request);
    }

    @Open
    @PostMapping("/refresh")
    ResponseEntity<Renewed> refresh(@RequestBody(required = false) @Nullable Refresh body, HttpServletRequest request) {
        var outcome = Optional.ofNullable(body)
                .map(Refresh::refreshToken)
                .map(RefreshToken::new)
                .or(() -> cookies.refreshToken(request))
                .map(sessions::refresh)
                .orElseThrow(() -> new Refusal(IdentityProblem.REFRESH_REFUSED));
        if (!(outcome instanceof Refreshed(var tokens))) throw new Refusal(IdentityProblem.REFRESH_REFUSED);
        return ResponseEntity.ok()
                .headers(cookies.set(tokens))
                .body(new Renewed(accounts.find(tokens.person()).orElseThrow(), tokens.csrf()));
    }

    /** Ends whatever session the request shows, alive or half dead, and clears the cookies in any case. */
    @Open
    @PostMapping("/logout")
    ResponseEntity<Void> logout(HttpServletRequest request) {
        current.of(request).map(LiveSession::id).ifPresent(sessions::end);
        cookies.refreshToken(request).ifPresent(sessions::end);
        return ResponseEntity.noContent().headers(cookies.clear()).build();
    }

    static SignedIn letIn(SignInOutcome outcome) {
        return switch (outcome) {
            case SignedIn done -> done;
            case SignInOutcome.FactorNeeded(var challenge) ->
                throw new Refusal(
                        IdentityProblem.MFA_REQUIRED,
                        Map.of("challengeId", challenge.id().text(), "methods", challenge.methods()));
            case SignInOutcome.FactorWrong() -> throw new Refusal(IdentityProblem.FACTOR_REFUSED);
            case SignInOutcome.ChallengeEnded() -> throw new Refusal(IdentityProblem.CHALLENGE_ENDED);
            case SignInOutcome.Refused() -> throw new Refusal(IdentityProblem.SIGN_IN_REFUSED);
            case SignInOutcome.Unverified() -> throw new Refusal(IdentityProblem.EMAIL_UNVERIFIED);
            case SignInOutcome.TooManyGuesses(var wait) ->
                throw new Refusal(CommonProblem.TOO_MANY_REQUESTS, Map.of("retryAfterSeconds", wait.toSeconds() + 1));
        };
    }
}
