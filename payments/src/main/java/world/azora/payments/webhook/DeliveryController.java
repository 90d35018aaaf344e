package world.azora.payments.webhook;

import static org.springframework.http.HttpStatus.ACCEPTED;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.payments.DeliveryId;
import world.azora.payments.WebhookId;
import world.azora.platform.web.Needs;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

@RestController
@RequestMapping("/api/v1/webhooks/{webhook}")
final class DeliveryController {
    private final Deliveries deliveries;

    DeliveryController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    record Detail(@JsonUnwrapped Delivery delivery, List<Try> tries) {}

    record Since(Instant since) {}

    record Resent(int resent) {}

    @Needs("payments.webhooks")
    @GetMapping("/deliveries")
    Page<Delivery> list(
            Actor actor,
            @PathVariable WebhookId webhook,
            PageRequest page,
            @RequestParam(required = false) Optional<DeliveryStatus> status) {
        return deliveries.list(actor, webhook, status, page);
    }

    @Needs("payments.webhooks")
    @GetMapping("/deliveries/{delivery}")
    Detail find(Actor actor, @PathVariable WebhookId webhook, @PathVariable DeliveryId delivery) {
        var found = deliveries.find(actor, webhook, delivery);
        return new Detail(found.delivery(), found.tries());
    }

    @Needs("payments.webhooks")
    @PostMapping("/test")
    @ResponseStatus(ACCEPTED)
    Delivery test(Actor actor, @PathVariable WebhookId webhook) {
        return deliveries.test(actor, webhook);
    }

    @Needs("payments.webhooks")
    @PostMapping("/deliveries/{delivery}/resend")
    @ResponseStatus(ACCEPTED)
    Delivery resend(Actor actor, @PathVariable WebhookId webhook, @PathVariable DeliveryId delivery) {
        return deliveries.resend(actor, webhook, delivery);
    }

    @Needs("payments.webhooks")
    @PostMapping("/resend")
    @ResponseStatus(ACCEPTED)
    Resent resendDead(Actor actor, @PathVariable WebhookId webhook, @RequestBody Since body) {
        return new Resent(deliveries.resendDead(actor, webhook, body.since));
    }
}
