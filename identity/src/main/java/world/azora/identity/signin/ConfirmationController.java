package world.azora.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import world.azora.identity.CurrentSession;
import world.azora.identity.IdentityProblem;
import world.azora.identity.PasskeyProof;
import world.azora.identity.signin.Confirming.Proof;
import world.azora.kernel.Actor;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.platform.web.AnySession;
import world.azora.platform.web.ClientAddress;

/** Whoever is signed in shows once more who sits there. */
@RestController
final class ConfirmationController {
    private final Confirming confirming;
    private final CurrentSession current;

    ConfirmationController(Confirming confirming, CurrentSession current) {
        this.confirming = confirming;
        this.current = current;
    }

    /**
     * A password, with a code of an app or of paper for whoever has a second factor; or a passkey, which is both, with the
     * ceremony that asked for it.
     */
    record Shown(
            @Nullable String password,
            @Nullable String code,
            @Nullable String ceremonyId,
            @Nullable JsonNode credential) {
        Proof proof() {
            if (password != null && ceremonyId == null)
                return new Proof.Password(password, Optional.ofNullable(code).map(ShownFactor::typed));
            if (ceremonyId != null && credential != null && password == null && code == null)
                return new Proof.Passkey(new PasskeyProof(ceremonyId, credential));
            throw new Refusal(IdentityProblem.PROOF_INCOMPLETE);
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    @AnySession
    @PostMapping("/api/v1/auth/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(Actor actor, @RequestBody Shown shown, HttpServletRequest request) {
        var session = current.of(request)
                .filter(live -> live.actor().is(actor.id()))
                .orElseThrow(() -> new Refusal(CommonProblem.NO_SESSION));
        switch (confirming.confirm(
                session, shown.proof(), ClientAddress.of(request).network())) {
            case Confirming.Outcome.Confirmed() -> {}
            case Confirming.Outcome.FactorNeeded() -> throw new Refusal(IdentityProblem.FACTOR_NEEDED_TOO);
            case Confirming.Outcome.Wrong() -> throw new Refusal(IdentityProblem.CONFIRMATION_REFUSED);
            case Confirming.Outcome.TooMany(var wait) ->
                throw new Refusal(CommonProblem.TOO_MANY_REQUESTS, Map.of("retryAfterSeconds", wait.toSeconds() + 1));
        }
    }
}
