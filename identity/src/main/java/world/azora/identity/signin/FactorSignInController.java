package world.azora.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import world.azora.identity.Device;
import world.azora.identity.IdentityProblem;
import world.azora.identity.OneTimeToken;
import world.azora.identity.PasskeyProof;
import world.azora.identity.PasskeyQuestion;
import world.azora.identity.Passkeys;
import world.azora.kernel.Refusal;
import world.azora.platform.web.Open;

/** Sign-in with more than a password: the answer to a challenge, or a passkey with or without one. */
@Open
@RestController
@RequestMapping("/api/v1/auth")
final class FactorSignInController {
    private final SignIn signIn;
    private final Passkeys passkeys;
    private final SignInAnswers answers;

    FactorSignInController(SignIn signIn, Passkeys passkeys, SignInAnswers answers) {
        this.signIn = signIn;
        this.passkeys = passkeys;
        this.answers = answers;
    }

    /** Either a code from an app or a recovery code. */
    record Answer(
            String challengeId,
            @Nullable String code,
            @Nullable String recoveryCode,
            @Nullable Boolean rememberDevice) {
        @Override
        public String toString() {
            return "***";
        }
    }

    record Asking(@Nullable String challengeId) {}

    record Assertion(
            String ceremonyId,
            JsonNode credential,
            @Nullable Boolean rememberDevice) {}

    @PostMapping("/mfa")
    ResponseEntity<SignInAnswers.Answer> answer(@RequestBody Answer answer, HttpServletRequest request) {
        var proof = ShownFactor.of(answer.code(), answer.recoveryCode());
        var outcome = signIn.answer(new OneTimeToken(answer.challengeId()), proof, Device.of(request));
        return answers.of(outcome, Boolean.TRUE.equals(answer.rememberDevice()), request);
    }

    @PostMapping("/passkeys/assertion/options")
    ResponseEntity<PasskeyQuestion> ask(@RequestBody Asking asking) {
        var question = passkeys.ask(Optional.ofNullable(asking.challengeId()).map(OneTimeToken::new))
                .orElseThrow(() -> new Refusal(IdentityProblem.CHALLENGE_ENDED));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(question);
    }

    @PostMapping("/passkeys/assertion")
    ResponseEntity<SignInAnswers.Answer> show(@RequestBody Assertion shown, HttpServletRequest request) {
        var checked = passkeys.check(new PasskeyProof(shown.ceremonyId(), shown.credential()));
        var outcome = signIn.answer(checked, Device.of(request));
        return answers.of(outcome, Boolean.TRUE.equals(shown.rememberDevice()), request);
    }
}
