package world.azora.payments.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import world.azora.kernel.UserId;
import world.azora.payments.EventType;
import world.azora.payments.WebhookId;
import world.azora.platform.web.EntityVersion;

/**
 * An address that is told of events.
 *
 * @param types what it is told of; none means all
 * @param contact whose mail address hears of it when the webhook is switched off for failing
 * @param disabledBecause nothing while it is enabled
 * @param failingSince nothing if the last try succeeded
 * @param overlapUntil until when the secret before signs too
 */
record Webhook(
        WebhookId id,
        String url,
        Set<EventType> types,
        String note,
        Optional<String> contact,
        boolean enabled,
        Optional<OffReason> disabledBecause,
        Optional<Instant> failingSince,
        Optional<Instant> overlapUntil,
        UserId by,
        Instant at) {
    /** Of what people change; that a receiver fails meanwhile does not stand in their way. */
    EntityVersion version() {
        var off = disabledBecause.map(OffReason::name).orElse("");
        var told = types.stream().map(EventType::code).sorted().toList();
        return EntityVersion.ofContent(List.of(url, note, contact.orElse(""), off, String.join(" ", told)));
    }
}
