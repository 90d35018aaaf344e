package world.azora.payments.webhook;

import java.util.Optional;
import java.util.Set;
import world.azora.identity.EmailAddress;
import world.azora.kernel.Text;
import world.azora.payments.EventType;

/** What somebody says of a webhook that is to be. */
record NewWebhook(
        WebhookUrl url, Optional<Set<EventType>> types, Optional<String> note, Optional<EmailAddress> contact) {
    static final int NOTE_LENGTH_MAX = 200;

    NewWebhook {
        types = types.map(Set::copyOf);
        note = note.map(text -> Text.lines(text, NOTE_LENGTH_MAX));
    }
}
