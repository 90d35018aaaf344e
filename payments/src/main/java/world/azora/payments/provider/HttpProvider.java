package world.azora.payments.provider;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import world.azora.kernel.Amount;
import world.azora.kernel.Refusal;
import world.azora.payments.Attempt;
import world.azora.payments.PaymentId;
import world.azora.payments.PaymentProvider;
import world.azora.payments.ProviderAnswer;
import world.azora.payments.ProviderAnswer.Declined;
import world.azora.payments.ProviderAnswer.Done;
import world.azora.payments.ProviderAnswer.Unknown;
import world.azora.payments.ProviderSettings;

/**
 * Asks by our HTTP contract. What was asked and not answered is looked up, because the provider may have done it; what
 * does not fit what was asked counts as no answer.
 */
final class HttpProvider implements PaymentProvider {
    private static final Logger LOG = LoggerFactory.getLogger(HttpProvider.class);
    private static final int REASON_LENGTH_MAX = 100;

    private final ProviderSettings settings;
    private final ProviderHttp http;

    HttpProvider(ProviderSettings settings, ProviderHttp http) {
        this.settings = settings;
        this.http = http;
    }

    @Override
    public boolean isOn() {
        return settings.isOn();
    }

    @Override
    public ProviderAnswer authorise(PaymentId payment, Amount amount, String description) {
        var body = Map.of(
                "reference",
                payment.toString(),
                "amountMinor",
                amount.minor(),
                "currency",
                settings.currency(),
                "description",
                description);
        return ask(payment, new Question("/charges", "/authorise", body), charge -> {
            if (charge.amountMinor() != amount.minor()) return new Unknown();
            return switch (charge.status()) {
                case AUTHORISED, CAPTURED -> new Done();
                case DECLINED, VOIDED -> declined(charge.reason());
                case PENDING -> new Unknown();
            };
        });
    }

    @Override
    public ProviderAnswer capture(PaymentId payment, Amount amount) {
        var body = Map.of("amountMinor", amount.minor());
        return ask(
                payment,
                new Question("/charges/" + payment + "/capture", "/capture", body),
                charge -> switch (charge.status()) {
                    case CAPTURED -> charge.capturedMinor() == amount.minor() ? new Done() : new Unknown();
                    case DECLINED, VOIDED -> declined(charge.reason());
                    case PENDING, AUTHORISED -> new Unknown();
                });
    }

    @Override
    public ProviderAnswer cancel(PaymentId payment) {
        return ask(
                payment,
                new Question("/charges/" + payment + "/void", "/void", Map.of()),
                charge -> switch (charge.status()) {
                    case VOIDED, DECLINED -> new Done();
                    case CAPTURED -> declined("CAPTURED");
                    case PENDING, AUTHORISED -> new Unknown();
                });
    }

    @Override
    public ProviderAnswer refund(PaymentId payment, Attempt refund, Amount amount) {
        if (!isOn()) return new Unknown();
        var reference = refund.cause().toString();
        var path = "/charges/" + payment + "/refunds";
        var body = Map.of("reference", reference, "amountMinor", amount.minor());
        Function<ChargeRefund, ProviderAnswer> read = answer -> {
            if (!answer.reference().equals(reference) || answer.amountMinor() != amount.minor()) return new Unknown();
            return switch (answer.status()) {
                case DONE -> new Done();
                case DECLINED -> declined(answer.reason());
                case PENDING -> new Unknown();
            };
        };
        return heard(
                () -> Optional.of(http.post(path, reference, body, ChargeRefund.class)),
                () -> http.get(path + "/" + reference, ChargeRefund.class),
                read);
    }

    /** What is asked where; the step, after the payment's id, is the key by which the provider knows it again. */
    private record Question(String path, String step, Object body) {}

    private ProviderAnswer ask(PaymentId payment, Question question, Function<Charge, ProviderAnswer> read) {
        if (!isOn()) return new Unknown();
        Function<Charge, ProviderAnswer> own =
                charge -> charge.reference().equals(payment.toString()) ? read.apply(charge) : new Unknown();
        return heard(
                () -> Optional.of(http.post(question.path, payment + question.step, question.body, Charge.class)),
                () -> http.get("/charges/" + payment, Charge.class),
                own);
    }

    private interface Exchange<T> {
        Optional<T> run();
    }

    /** What the first says; if that is nothing yet, what the second does. */
    private static <T> ProviderAnswer heard(Exchange<T> ask, Exchange<T> lookUp, Function<T, ProviderAnswer> read) {
        var first = heard(ask, read);
        return first instanceof Unknown ? heard(lookUp, read) : first;
    }

    private static <T> ProviderAnswer heard(Exchange<T> exchange, Function<T, ProviderAnswer> read) {
        try {
            return exchange.run().map(read).orElseGet(Unknown::new);
        } catch (NoAnswer _) {
            return new Unknown();
        } catch (Refusal open) {
            // The breaker: the provider has been silent for a while, and is left alone.
            LOG.warn("provider.left-alone reason={}", open.problem());
            return new Unknown();
        }
    }

    private static Declined declined(@Nullable String reason) {
        var words = reason == null
                ? "DECLINED"
                : reason.replaceAll("\\p{Cntrl}", " ").strip();
        return new Declined(words.substring(0, Math.min(words.length(), REASON_LENGTH_MAX)));
    }
}
