package world.azora.payments.provider;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.kernel.Sha256;
import world.azora.payments.PaymentsProblem;
import world.azora.payments.ProviderSettings;
import world.azora.payments.ProviderTold;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.Outbox;
import world.azora.platform.web.JsonModule;

/** Takes what the provider tells, if it is the provider who tells it, and once. */
final class ProviderEvents {
    /** Longer than any signature is taken, so that nothing forgotten can be told again. */
    private static final Duration KEPT_FOR = Duration.ofDays(30);

    private static final JsonMapper JSON = JsonModule.mapper()
            .rebuild()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final ProviderSettings settings;
    private final ProviderEventStore store;
    private final Transactions transactions;
    private final Outbox outbox;
    private final Clock clock;

    ProviderEvents(
            ProviderSettings settings,
            ProviderEventStore store,
            Transactions transactions,
            Outbox outbox,
            Clock clock) {
        this.settings = settings;
        this.store = store;
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    void take(byte[] body, String signature) {
        if (!settings.isOn()) throw new Refusal(PaymentsProblem.PROVIDER_OFF);
        var now = clock.instant();
        if (!EventSignature.parse(signature).fits(settings.webhookBytes(), body, now))
            throw new Refusal(PaymentsProblem.PROVIDER_SIGNATURE);

        var event = read(body);
        var hash = Sha256.of(body);
        var isNew = transactions.run(() -> {
            var added = store.add(event.id(), hash, now);
            if (added) outbox.send(ProviderTold.JOB, event.id(), new ProviderTold(event.reference()));
            return added;
        });
        // The same again is how providers deliver; another under the same name is not the provider's.
        if (!isNew && !store.hash(event.id()).map(hash::equals).orElse(true))
            throw new Refusal(PaymentsProblem.PROVIDER_EVENT_REUSED);
    }

    void forget() {
        transactions.run(() -> store.forget(clock.instant().minus(KEPT_FOR)));
    }

    private static ProviderEvent read(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readValue(body, ProviderEvent.class))
                    .orElseThrow(() -> new Refusal(CommonProblem.MALFORMED));
        } catch (JacksonException _) {
            throw new Refusal(CommonProblem.MALFORMED);
        }
    }
}
