package world.azora.ledger;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Is told of every nightly verification that found books not whole, at least once, so hearing of the same one again must
 * change nothing.
 */
@HttpExchange("/internal/payments/broken-books")
public interface BrokenBooksListener {
    /** An exception means: tell it again later. */
    @PostExchange
    void broken(@RequestBody VerificationRun run);
}
