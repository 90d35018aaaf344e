package world.azora.payments.webhook;

import java.util.Optional;
import java.util.Set;
import world.azora.identity.EmailAddress;
import world.azora.kernel.Text;
import world.azora.payments.EventType;

/** What is to be different; whatever is left out stays. */
record WebhookChange(
        Optional<WebhookUrl> url,
        Optional<Set<EventType>> types,
        Optional<String> note,
        Optional<EmailAddress> contact,
        Optional<Boolean> enabled) {
    WebhookChange {
        types = types.map(Set::copyOf);
        note = note.map(text -> Text.lines(text, NewWebhook.NOTE_LENGTH_MAX));
    }
}
