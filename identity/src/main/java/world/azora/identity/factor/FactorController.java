package world.azora.identity.factor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.identity.Confirmations;
import world.azora.identity.FactorChanges.Removal;
import world.azora.identity.IdentityProblem;
import world.azora.identity.factor.TotpEnrolment.Begun;
import world.azora.kernel.Actor;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.platform.web.AnySession;

/** One's own second factors: the app and the recovery codes. */
@RestController
@RequestMapping("/api/v1/auth/mfa")
final class FactorController {
    private final TotpEnrolment totp;
    private final OwnFactors own;
    private final Confirmations confirmations;

    FactorController(TotpEnrolment totp, OwnFactors own, Confirmations confirmations) {
        this.totp = totp;
        this.own = own;
        this.confirmations = confirmations;
    }

    record FirstCode(String code) {}

    /** To be shown once; only hashes are kept. */
    record Codes(List<String> recoveryCodes) {}

    @AnySession
    @GetMapping
    OwnFactors.Overview overview(Actor actor) {
        return own.overview(actor);
    }

    @AnySession
    @PostMapping("/totp")
    ResponseEntity<Begun> begin(Actor actor, HttpServletRequest request) {
        confirmations.mustBeFresh(actor, request);
        return shownOnce(totp.begin(actor.id()));
    }

    @AnySession
    @PostMapping("/totp/confirm")
    ResponseEntity<Codes> confirm(Actor actor, @RequestBody FirstCode first) {
        return switch (totp.confirm(actor.id(), first.code())) {
            case EnrolmentOutcome.Confirmed(var codes) -> shownOnce(new Codes(codes));
            case EnrolmentOutcome.CodeWrong() -> throw new Refusal(IdentityProblem.CODE_WRONG);
            case EnrolmentOutcome.NotBegun() -> throw new Refusal(IdentityProblem.FACTOR_UNKNOWN);
            case EnrolmentOutcome.TooManyGuesses(var wait) ->
                throw new Refusal(CommonProblem.TOO_MANY_REQUESTS, Map.of("retryAfterSeconds", wait.toSeconds() + 1));
        };
    }

    @AnySession
    @DeleteMapping("/totp")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, HttpServletRequest request) {
        confirmations.mustBeFresh(actor, request);
        mustBeRemoved(totp.remove(actor.id()));
    }

    @AnySession
    @PostMapping("/recovery-codes")
    ResponseEntity<Codes> remake(Actor actor, HttpServletRequest request) {
        confirmations.mustBeFresh(actor, request);
        return shownOnce(
                new Codes(own.remakeCodes(actor.id()).orElseThrow(() -> new Refusal(IdentityProblem.NO_FACTOR))));
    }

    private static void mustBeRemoved(Removal removal) {
        switch (removal) {
            case REMOVED -> {}
            case UNKNOWN -> throw new Refusal(IdentityProblem.FACTOR_UNKNOWN);
            case NEEDED -> throw new Refusal(IdentityProblem.LAST_FACTOR);
        }
    }

    private static <T> ResponseEntity<T> shownOnce(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
