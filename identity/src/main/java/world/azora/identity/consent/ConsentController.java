package world.azora.identity.consent;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.identity.IdentityProblem;
import world.azora.identity.OauthClientId;
import world.azora.kernel.Actor;
import world.azora.kernel.Refusal;
import world.azora.platform.web.AnySession;
import world.azora.platform.web.Owned;

/** What the person who asks lets other tools know. */
@RestController
@RequestMapping("/api/v1/me/consents")
final class ConsentController {
    private final Consents consents;

    ConsentController(Consents consents) {
        this.consents = consents;
    }

    record Given(List<GivenConsent> items) {}

    @AnySession
    @GetMapping
    Given list(Actor actor) {
        return new Given(consents.of(actor));
    }

    @Owned
    @DeleteMapping("/{client}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable OauthClientId client) {
        if (!consents.end(actor, client)) throw new Refusal(IdentityProblem.CONSENT_UNKNOWN);
    }
}
