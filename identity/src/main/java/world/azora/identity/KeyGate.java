package world.azora.identity;

import java.util.Optional;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Lets programs in that show an API key. What a key may reach is in the scopes of the actor. */
@HttpExchange("/internal/identity/keys")
public interface KeyGate {
    /**
     * Nothing if the key is unknown, mistyped, expired or revoked, if its owner is disabled, or if it must not be used
     * from this address.
     */
    @PostExchange("/lookup")
    Optional<KeyHolder> holder(@RequestBody ShownKey shown);
}
