package world.azora.payments.webhook;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.IdSource;
import world.azora.kernel.Refusal;
import world.azora.payments.EventId;
import world.azora.payments.EventType;
import world.azora.payments.Happening;
import world.azora.payments.PaymentsProblem;
import world.azora.payments.WebhookId;
import world.azora.platform.data.Transactions;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

/** All that happened, in one order, and a delivery of each event to everybody who listens for its type. */
final class EventLog {
    private final EventStore store;
    private final WebhookStore webhooks;
    private final DeliveryStore deliveries;
    private final Transactions transactions;
    private final IdSource ids;
    private final JsonMapper json;

    EventLog(
            EventStore store,
            WebhookStore webhooks,
            DeliveryStore deliveries,
            Transactions transactions,
            IdSource ids,
            JsonMapper json) {
        this.store = store;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.transactions = transactions;
        this.ids = ids;
        this.json = json;
    }

    /** Writes it down with its deliveries, once: what was told before is not written again. */
    void tell(Happening happening) {
        transactions.run(() -> write(happening)
                .ifPresent(event -> webhooks.listening(event.type())
                        .forEach(webhook -> deliveries.add(Delivery.first(ids, webhook, event)))));
    }

    /** Writes it down for one webhook alone, whatever that listens for. */
    Delivery tell(Happening happening, WebhookId only) {
        return transactions.run(() -> {
            var event = write(happening).orElseThrow();
            return deliveries.add(Delivery.first(ids, only, event));
        });
    }

    private Optional<Event> write(Happening happening) {
        var event = Event.of(new EventId(ids.next()), happening);
        var row = new EventStore.Row(store.nextNumber(), json.writeValueAsString(event));
        return store.add(event, row) ? Optional.of(event) : Optional.empty();
    }

    Page<Event> newest(Optional<EventType> type, PageRequest page) {
        var before = page.after().map(EventLog::number).orElse(Long.MAX_VALUE);
        return events(page.page(store.before(before, type, page.rows()), row -> Long.toString(row.number())));
    }

    /** Those that came after one that the reader has seen, the oldest first. */
    Page<Event> after(EventId seen, Optional<EventType> type, PageRequest page) {
        var from = store.numberOf(seen).orElseThrow(() -> new Refusal(PaymentsProblem.EVENT_UNKNOWN));
        var after = page.after().map(EventLog::number).orElse(from);
        return events(page.page(store.after(after, type, page.rows()), row -> Long.toString(row.number())));
    }

    private Page<Event> events(Page<EventStore.Row> rows) {
        List<Event> events = rows.items().stream()
                .map(row -> json.readValue(row.body(), Event.class))
                .toList();
        return new Page<>(events, rows.nextCursor());
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException _) {
            throw new Refusal(CommonProblem.CURSOR_MALFORMED);
        }
    }
}
