package world.azora.payments.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import world.azora.kernel.Actor;
import world.azora.kernel.IdSource;
import world.azora.kernel.Refusal;
import world.azora.payments.DeliveryId;
import world.azora.payments.EventId;
import world.azora.payments.EventType;
import world.azora.payments.Happening;
import world.azora.payments.IdText;
import world.azora.payments.PaymentsPermission;
import world.azora.payments.PaymentsProblem;
import world.azora.payments.WebhookId;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

/** What became of the deliveries of a webhook, and sending them again. */
final class Deliveries {
    private final DeliveryStore store;
    private final WebhookStore webhooks;
    private final EventLog log;
    private final Rounds rounds;
    private final IdSource ids;
    private final Clock clock;

    Deliveries(DeliveryStore store, WebhookStore webhooks, EventLog log, Rounds rounds, IdSource ids, Clock clock) {
        this.store = store;
        this.webhooks = webhooks;
        this.log = log;
        this.rounds = rounds;
        this.ids = ids;
        this.clock = clock;
    }

    /** A delivery with its tries, the last one first. */
    record Detail(Delivery delivery, List<Try> tries) {}

    Page<Delivery> list(Actor actor, WebhookId webhook, Optional<DeliveryStatus> status, PageRequest page) {
        mayUse(actor, webhook);
        var before = IdText.after(DeliveryId.class, page).orElse(DeliveryStore.NEWEST);
        return page.page(
                store.list(webhook, status, before, page.rows()),
                delivery -> delivery.id().toString());
    }

    Detail find(Actor actor, WebhookId webhook, DeliveryId id) {
        mayUse(actor, webhook);
        return new Detail(existing(webhook, id), store.tries(id));
    }

    /** Sends an event that says nothing, to see whether it arrives. */
    Delivery test(Actor actor, WebhookId webhook) {
        mustBeOn(mayUse(actor, webhook));
        var subject = new EventId(ids.next()).toString();
        var data = Map.<String, Object>of(
                "webhook", webhook.toString(), "by", actor.id().toString());
        var delivery =
                log.tell(new Happening(EventType.WEBHOOK_TEST, subject, data, List.of(), clock.instant()), webhook);
        rounds.begin();
        return delivery;
    }

    /** Also one that arrived: its receiver may have lost it. */
    Delivery resend(Actor actor, WebhookId webhook, DeliveryId id) {
        mustBeOn(mayUse(actor, webhook));
        existing(webhook, id);
        store.resend(id, clock.instant());
        var waiting = existing(webhook, id);
        rounds.begin();
        return waiting;
    }

    int resendDead(Actor actor, WebhookId webhook, Instant since) {
        mustBeOn(mayUse(actor, webhook));
        var resent = store.resendDead(webhook, since, clock.instant());
        rounds.begin();
        return resent;
    }

    private Webhook mayUse(Actor actor, WebhookId id) {
        actor.mustHave(PaymentsPermission.WEBHOOKS);
        return webhooks.find(id).orElseThrow(() -> new Refusal(PaymentsProblem.WEBHOOK_UNKNOWN));
    }

    private static void mustBeOn(Webhook webhook) {
        if (!webhook.enabled()) throw new Refusal(PaymentsProblem.WEBHOOK_OFF);
    }

    private Delivery existing(WebhookId webhook, DeliveryId id) {
        return store.find(webhook, id).orElseThrow(() -> new Refusal(PaymentsProblem.DELIVERY_UNKNOWN));
    }
}
