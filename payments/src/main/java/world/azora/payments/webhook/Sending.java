package world.azora.payments.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.kernel.Refusal;
import world.azora.kernel.UserId;
import world.azora.platform.breaker.Breakers;
import world.azora.platform.data.Transactions;
import world.azora.platform.mail.Mail;
import world.azora.platform.mail.Mailer;

/** One try of one delivery, and what follows from how it ends. */
final class Sending {
    /** Who answers nothing good for so long is told no more. */
    static final Duration FAILING_MAX = Duration.ofDays(5);

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    /** While its breaker is open, a webhook's deliveries are looked at so often; that does not count as a try. */
    private static final Duration POSTPONED_FOR = Duration.ofSeconds(10);

    private final ClaimStore claims;
    private final WebhookStore webhooks;
    private final WebhookSecrets secrets;
    private final Receivers receivers;
    private final Backoff backoff;
    private final Breakers breakers;
    private final Transactions transactions;
    private final ActivityLog activities;
    private final Mailer mailer;
    private final MeterRegistry metrics;
    private final Clock clock;

    Sending(
            ClaimStore claims,
            WebhookStore webhooks,
            WebhookSecrets secrets,
            Receivers receivers,
            Backoff backoff,
            Breakers breakers,
            Transactions transactions,
            ActivityLog activities,
            Mailer mailer,
            MeterRegistry metrics,
            Clock clock) {
        this.claims = claims;
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.receivers = receivers;
        this.backoff = backoff;
        this.breakers = breakers;
        this.transactions = transactions;
        this.activities = activities;
        this.mailer = mailer;
        this.metrics = metrics;
        this.clock = clock;
    }

    void send(Claim claim) {
        var breaker = breakers.named("webhook " + claim.webhook());
        try {
            var call = breaker.enter();
            var tried = receivers.send(claim, secrets.signing(claim.webhook(), clock.instant()));
            if (tried.isGood()) call.succeeded();
            else call.failed(new IllegalStateException("Not delivered: " + tried));
            note(claim, tried);
        } catch (Refusal open) {
            claims.postpone(claim, clock.instant().plus(POSTPONED_FOR));
            count("postponed");
        }
    }

    private void note(Claim claim, Try tried) {
        metrics.timer("azora.webhook.time").record(Duration.ofMillis(tried.tookMillis()));
        if (tried.isGood()) {
            transactions.run(() -> noteDelivered(claim, tried));
            count("delivered");
        } else {
            var isDead = Backoff.isOver(claim.failures() + 1);
            transactions.run(() -> noteFailed(claim, tried, isDead));
            count(isDead ? "dead" : "failed");
        }
    }

    // The webhook before its deliveries, as whoever removes one locks them: two opposite orders would wait for each
    // other.
    private void noteDelivered(Claim claim, Try tried) {
        webhooks.noteGood(claim.webhook());
        claims.noteDelivered(claim, tried);
        claims.add(claim, tried);
    }

    private void noteFailed(Claim claim, Try tried, boolean isDead) {
        webhooks.noteBad(claim.webhook(), tried.at());
        if (webhooks.switchOffIfFailingSince(claim.webhook(), clock.instant().minus(FAILING_MAX)))
            tellSwitchedOff(claim);
        if (isDead) claims.noteDead(claim, tried);
        else claims.noteFailed(claim, tried, clock.instant().plus(backoff.pauseAfter(claim.failures() + 1)));
        claims.add(claim, tried);
    }

    private void tellSwitchedOff(Claim claim) {
        var webhook = webhooks.find(claim.webhook()).orElseThrow();
        LOG.warn("webhook.switched-off webhook={}", webhook.id());
        activities.record(new Activity(
                UserId.SYSTEM, "payments.webhook-switched-off", webhook.id().toString(), Map.of()));
        webhook.contact()
                .ifPresent(address ->
                        mailer.send(new Mail(address, "A webhook was switched off · أُوقف خطاف ويب", """
                The webhook %s (%s) has not answered well for %d days, so Azora sends it nothing more.
                What it missed waits. Switch it on again when its receiver is repaired.

                لم يستجب خطاف الويب هذا منذ %3$d أيام، فأوقفت أزورا الإرسال إليه.
                ما فاته محفوظ. شغّله من جديد بعد إصلاح المستقبِل.
                """.formatted(
                                        webhook.id(), webhook.url(), FAILING_MAX.toDays()))));
    }

    private void count(String outcome) {
        metrics.counter("azora.webhook.tries", "outcome", outcome).increment();
    }
}
