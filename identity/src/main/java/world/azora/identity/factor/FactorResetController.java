package world.azora.identity.factor;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.identity.Confirmations;
import world.azora.identity.IdentityPermission;
import world.azora.identity.IdentityProblem;
import world.azora.kernel.Actor;
import world.azora.kernel.Refusal;
import world.azora.kernel.UserId;
import world.azora.platform.web.Needs;

/** For administrators, when somebody has lost phone and paper. */
@RestController
final class FactorResetController {
    private final FactorReset reset;
    private final Confirmations confirmations;

    FactorResetController(FactorReset reset, Confirmations confirmations) {
        this.reset = reset;
        this.confirmations = confirmations;
    }

    @Needs("identity.users.change")
    @PostMapping("/api/v1/users/{user}/mfa-reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(Actor actor, @PathVariable UserId user, HttpServletRequest request) {
        actor.mustHave(IdentityPermission.USERS_CHANGE);
        confirmations.mustBeFresh(actor, request);
        switch (reset.reset(actor, user)) {
            case RESET -> {}
            case USER_UNKNOWN -> throw new Refusal(IdentityProblem.USER_UNKNOWN);
            case NO_FACTOR -> throw new Refusal(IdentityProblem.NO_FACTOR);
            case OWN -> throw new Refusal(IdentityProblem.FACTOR_OWN);
        }
    }
}
