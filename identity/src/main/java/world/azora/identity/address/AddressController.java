package world.azora.identity.address;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.identity.Confirmations;
import world.azora.identity.EmailAddress;
import world.azora.identity.OneTimeToken;
import world.azora.kernel.Actor;
import world.azora.platform.web.AnySession;
import world.azora.platform.web.Open;

@RestController
final class AddressController {
    private final AddressChanges changes;
    private final Confirmations confirmations;

    AddressController(AddressChanges changes, Confirmations confirmations) {
        this.changes = changes;
        this.confirmations = confirmations;
    }

    /** It prints as {@code ***}. */
    record Move(EmailAddress email, String password) {
        @Override
        public String toString() {
            return "***";
        }
    }

    record Confirmation(String token) {}

    /** The same answer whether or not somebody has the address already. */
    @AnySession
    @PostMapping("/api/v1/me/email")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, String> ask(Actor actor, @RequestBody Move move, HttpServletRequest request) {
        confirmations.mustBeFreshIfEquipped(actor, request);
        changes.ask(actor.id(), move.email(), move.password());
        return Map.of();
    }

    /** Open, because the letter may be read on another device than the one that is signed in. */
    @Open
    @PostMapping("/api/v1/auth/email/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@RequestBody Confirmation confirmation) {
        changes.confirm(new OneTimeToken(confirmation.token()));
    }
}
