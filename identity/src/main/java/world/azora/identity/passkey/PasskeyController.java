package world.azora.identity.passkey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.identity.Confirmations;
import world.azora.identity.IdentityProblem;
import world.azora.identity.PasskeyId;
import world.azora.identity.PasskeyQuestion;
import world.azora.identity.passkey.PasskeyRegistration.Registered;
import world.azora.identity.passkey.PasskeyRegistration.Registration;
import world.azora.kernel.Actor;
import world.azora.kernel.Refusal;
import world.azora.platform.web.AnySession;
import world.azora.platform.web.Owned;

/** One's own passkeys. Their use at the sign-in is elsewhere: {@code world.azora.identity.signin}. */
@RestController
@RequestMapping("/api/v1/auth/passkeys")
final class PasskeyController {
    private final PasskeyRegistration passkeys;
    private final Confirmations confirmations;

    PasskeyController(PasskeyRegistration passkeys, Confirmations confirmations) {
        this.passkeys = passkeys;
        this.confirmations = confirmations;
    }

    record Listed(List<Passkey> items) {}

    record Renaming(PasskeyName name) {}

    @AnySession
    @GetMapping
    Listed list(Actor actor) {
        return new Listed(passkeys.list(actor.id()));
    }

    @AnySession
    @PostMapping("/registration/options")
    ResponseEntity<PasskeyQuestion> ask(Actor actor, HttpServletRequest request) {
        confirmations.mustBeFresh(actor, request);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(passkeys.ask(actor.id()));
    }

    @AnySession
    @PostMapping("/registration")
    ResponseEntity<Registered> register(Actor actor, @RequestBody Registration registration) {
        var registered = passkeys.register(actor.id(), registration)
                .orElseThrow(() -> new Refusal(IdentityProblem.PASSKEY_REFUSED));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(registered);
    }

    @Owned
    @PatchMapping("/{passkey}")
    Passkey rename(Actor actor, @PathVariable PasskeyId passkey, @RequestBody Renaming renaming) {
        return passkeys.rename(actor.id(), passkey, renaming.name())
                .orElseThrow(() -> new Refusal(IdentityProblem.PASSKEY_UNKNOWN));
    }

    @Owned
    @DeleteMapping("/{passkey}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable PasskeyId passkey, HttpServletRequest request) {
        confirmations.mustBeFresh(actor, request);
        switch (passkeys.remove(actor.id(), passkey)) {
            case REMOVED -> {}
            case UNKNOWN -> throw new Refusal(IdentityProblem.PASSKEY_UNKNOWN);
            case NEEDED -> throw new Refusal(IdentityProblem.LAST_FACTOR);
        }
    }
}
