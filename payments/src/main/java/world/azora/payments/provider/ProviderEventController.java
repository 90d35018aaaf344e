package world.azora.payments.provider;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.platform.web.Open;

@RestController
final class ProviderEventController {
    private final ProviderEvents events;

    ProviderEventController(ProviderEvents events) {
        this.events = events;
    }

    /** Open, because the provider has no session: the signature says who it is. */
    @Open
    @PostMapping("/api/v1/provider/events")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(
            @RequestBody byte[] body,
            @RequestHeader(name = EventSignature.HEADER, defaultValue = "") String signature) {
        events.take(body, signature);
    }
}
