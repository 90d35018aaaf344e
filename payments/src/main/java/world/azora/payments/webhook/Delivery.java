package world.azora.payments.webhook;

import java.time.Instant;
import java.util.Optional;
import world.azora.kernel.IdSource;
import world.azora.payments.DeliveryId;
import world.azora.payments.EventId;
import world.azora.payments.EventType;
import world.azora.payments.WebhookId;

/**
 * The telling of one event to one webhook.
 *
 * @param attempts how often it was tried in all; one that a process died in counts, and leaves no record
 * @param dueAt when it is tried next, while it waits
 */
record Delivery(
        DeliveryId id,
        WebhookId webhookId,
        EventId eventId,
        EventType type,
        DeliveryStatus status,
        int attempts,
        Optional<Instant> dueAt,
        Optional<Integer> lastStatus,
        Optional<Failure> lastFailure,
        Instant at) {
    static Delivery first(IdSource ids, WebhookId webhook, Event event) {
        return new Delivery(
                new DeliveryId(ids.next()),
                webhook,
                event.id(),
                event.type(),
                DeliveryStatus.WAITING,
                0,
                Optional.of(event.at()),
                Optional.empty(),
                Optional.empty(),
                event.at());
    }
}
