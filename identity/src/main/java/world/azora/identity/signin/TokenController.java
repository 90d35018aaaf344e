package world.azora.identity.signin;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import world.azora.identity.AccessToken;
import world.azora.identity.Device;
import world.azora.identity.EmailAddress;
import world.azora.identity.IdentityProblem;
import world.azora.identity.OneTimeToken;
import world.azora.identity.RefreshOutcome.Refreshed;
import world.azora.identity.RefreshToken;
import world.azora.identity.SessionTokens;
import world.azora.identity.Sessions;
import world.azora.kernel.Refusal;
import world.azora.platform.web.Open;

/** Sign-in for programs: the tokens travel in bodies, and no cookie is set. */
@RestController
final class TokenController {
    private final SignIn signIn;
    private final Sessions sessions;
    private final Clock clock;

    TokenController(SignIn signIn, Sessions sessions, Clock clock) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.clock = clock;
    }

    enum GrantType {
        @JsonProperty("password")
        PASSWORD,
        @JsonProperty("mfa")
        MFA,
        @JsonProperty("refresh_token")
        REFRESH_TOKEN
    }

    record Grant(
            GrantType grantType,
            @Nullable EmailAddress email,
            @Nullable String password,
            @Nullable String refreshToken,
            @Nullable String challengeId,
            @Nullable String code,
            @Nullable String recoveryCode) {}

    /** As RFC 6749, section 5.1, names them, in our spelling; {@code expiresIn} is in seconds. */
    record Tokens(String accessToken, String tokenType, long expiresIn, String refreshToken) {}

    @Open
    @PostMapping("/api/v1/auth/token")
    ResponseEntity<Tokens> token(@RequestBody Grant grant, HttpServletRequest request) {
        var tokens = switch (grant.grantType()) {
            case PASSWORD -> letIn(signIn.signIn(credentials(grant), Device.of(request)));
            case MFA -> letIn(answer(grant, Device.of(request)));
            case REFRESH_TOKEN -> refresh(grant);
        };
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer(tokens));
    }

    private static SessionTokens letIn(SignInOutcome outcome) {
        return SignInController.letIn(outcome).tokens();
    }

    private static Credentials credentials(Grant grant) {
        var email = grant.email();
        var password = grant.password();
        if (email == null || password == null) throw new Refusal(IdentityProblem.GRANT_INCOMPLETE);
        return new Credentials(email, password);
    }

    private SignInOutcome answer(Grant grant, Device from) {
        var challenge = grant.challengeId();
        if (challenge == null) throw new Refusal(IdentityProblem.GRANT_INCOMPLETE);
        return signIn.answer(new OneTimeToken(challenge), ShownFactor.of(grant.code(), grant.recoveryCode()), from);
    }

    private SessionTokens refresh(Grant grant) {
        var token = grant.refreshToken();
        if (token == null) throw new Refusal(IdentityProblem.GRANT_INCOMPLETE);
        if (sessions.refresh(new RefreshToken(token)) instanceof Refreshed(var tokens)) return tokens;
        throw new Refusal(IdentityProblem.REFRESH_REFUSED);
    }

    private Tokens answer(SessionTokens tokens) {
        AccessToken access = tokens.access().token();
        var expiresIn = Duration.between(clock.instant(), tokens.access().expiresAt());
        return new Tokens(
                access.text(), "Bearer", expiresIn.toSeconds(), tokens.refresh().text());
    }
}
