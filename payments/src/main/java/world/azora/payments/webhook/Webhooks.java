package world.azora.payments.webhook;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.identity.EmailAddress;
import world.azora.kernel.Actor;
import world.azora.kernel.IdSource;
import world.azora.kernel.Refusal;
import world.azora.payments.IdText;
import world.azora.payments.PaymentsPermission;
import world.azora.payments.PaymentsProblem;
import world.azora.payments.WebhookId;
import world.azora.platform.data.Transactions;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

/** Who is told, and with which secret. */
final class Webhooks {
    /** Each event is copied for each of them. */
    static final int WEBHOOKS_MAX = 50;

    /** So long a receiver has for changing over to a new secret. */
    static final Duration OVERLAP = Duration.ofHours(24);

    private final WebhookStore store;
    private final SecretStore secretStore;
    private final WebhookSecrets secrets;
    private final Reach reach;
    private final Transactions transactions;
    private final ActivityLog activities;
    private final IdSource ids;
    private final Clock clock;

    Webhooks(
            WebhookStore store,
            SecretStore secretStore,
            WebhookSecrets secrets,
            Reach reach,
            Transactions transactions,
            ActivityLog activities,
            IdSource ids,
            Clock clock) {
        this.store = store;
        this.secretStore = secretStore;
        this.secrets = secrets;
        this.reach = reach;
        this.transactions = transactions;
        this.activities = activities;
        this.ids = ids;
        this.clock = clock;
    }

    Page<Webhook> list(Actor actor, PageRequest page) {
        actor.mustHave(PaymentsPermission.WEBHOOKS);
        var before = IdText.after(WebhookId.class, page).orElse(WebhookStore.NEWEST);
        return page.page(
                store.list(before, page.rows()), webhook -> webhook.id().toString());
    }

    Webhook find(Actor actor, WebhookId id) {
        actor.mustHave(PaymentsPermission.WEBHOOKS);
        return existing(id);
    }

    ShownSecret add(Actor actor, NewWebhook wanted) {
        actor.mustHave(PaymentsPermission.WEBHOOKS);
        reach.check(wanted.url());
        var secret = secrets.make();
        var webhook = new Webhook(
                new WebhookId(ids.next()),
                wanted.url().text(),
                wanted.types().orElse(Set.of()),
                wanted.note().orElse(""),
                wanted.contact().map(EmailAddress::text),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                actor.id(),
                clock.instant());
        transactions.run(() -> {
            if (store.count() >= WEBHOOKS_MAX) throw new Refusal(PaymentsProblem.WEBHOOKS_MAX);
            store.add(webhook, secrets.seal(webhook.id(), secret));
            note(actor, "payments.webhook-added", webhook.id());
        });
        return new ShownSecret(webhook, secret.value());
    }

    /** The version that somebody saw who changes it is the value of an {@code If-Match} header. */
    Webhook change(Actor actor, WebhookId id, WebhookChange change, @Nullable String seen) {
        actor.mustHave(PaymentsPermission.WEBHOOKS);
        change.url().ifPresent(reach::check);
        return transactions.run(() -> {
            // Locked, so that of two who saw the same, the second is told of the first.
            var old = store.lock(id).orElseThrow(Webhooks::unknown);
            old.version().mustBe(seen);
            var changed = changed(old, change);
            store.put(changed);
            note(actor, "payments.webhook-changed", id);
            return changed;
        });
    }

    ShownSecret rotateSecret(Actor actor, WebhookId id) {
        actor.mustHave(PaymentsPermission.WEBHOOKS);
        var secret = secrets.make();
        var until = clock.instant().plus(OVERLAP);
        return transactions.run(() -> {
            if (!secretStore.rotate(id, secrets.seal(id, secret), until)) throw unknown();
            note(actor, "payments.webhook-secret-rotated", id);
            return new ShownSecret(existing(id), secret.value());
        });
    }

    void remove(Actor actor, WebhookId id) {
        actor.mustHave(PaymentsPermission.WEBHOOKS);
        transactions.run(() -> {
            if (!store.remove(id)) throw unknown();
            note(actor, "payments.webhook-removed", id);
        });
    }

    private static Webhook changed(Webhook old, WebhookChange change) {
        var enabled = change.enabled().orElse(old.enabled());
        // Who switches it on again starts with a clean slate, or the next failure would switch it off at once.
        var revived = enabled && !old.enabled();
        Optional<OffReason> stillOff = Optional.of(old.disabledBecause().orElse(OffReason.ASKED));
        return new Webhook(
                old.id(),
                change.url().map(WebhookUrl::text).orElse(old.url()),
                change.types().orElse(old.types()),
                change.note().orElse(old.note()),
                change.contact().map(EmailAddress::text).or(old::contact),
                enabled,
                enabled ? Optional.empty() : stillOff,
                revived ? Optional.empty() : old.failingSince(),
                old.overlapUntil(),
                old.by(),
                old.at());
    }

    private Webhook existing(WebhookId id) {
        return store.find(id).orElseThrow(Webhooks::unknown);
    }

    private void note(Actor actor, String action, WebhookId id) {
        activities.record(new Activity(actor.id(), action, id.toString(), Map.of()));
    }

    private static Refusal unknown() {
        return new Refusal(PaymentsProblem.WEBHOOK_UNKNOWN);
    }
}
