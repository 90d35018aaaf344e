package world.azora.identity;

import java.net.URI;
import java.util.Optional;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The way in before anybody has an account. */
@HttpExchange("/internal/identity/setup")
public interface SetUp {
    /**
     * The address at which the first administrator is made, with a token that works once; nothing if there is an
     * administrator already. Every call makes a new token and ends the one before.
     */
    @PostExchange("/url")
    Optional<URI> newUrl();
}
