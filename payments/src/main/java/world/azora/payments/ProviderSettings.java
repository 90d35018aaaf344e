package world.azora.payments;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import world.azora.kernel.Secret;

/**
 * The settings {@code azora.provider.*}: who takes money from outside.
 *
 * @param url of its contract (docs/guide-payment-provider.md); empty: there is none
 * @param key that it knows us by
 * @param webhookSecret that signs what it tells us
 * @param currency in which it takes what is worth one token per unit
 * @param timeout after which an answer is given up
 */
@ConfigurationProperties("azora.provider")
public record ProviderSettings(
        @DefaultValue("") String url,
        @Nullable Secret key,
        @Nullable Secret webhookSecret,
        @DefaultValue("EUR") String currency,
        @DefaultValue("5s") Duration timeout) {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final int SECRET_LENGTH_MIN = 16;

    public ProviderSettings {
        if (!CURRENCY.matcher(currency).matches())
            throw new IllegalArgumentException("azora.provider.currency is three capital letters.");
        if (!timeout.isPositive()) throw new IllegalArgumentException("azora.provider.timeout is above zero.");
        if (!url.isEmpty()) checkAddress(url);
        if (!url.isEmpty() && (text(key).isEmpty() || text(webhookSecret).length() < SECRET_LENGTH_MIN))
            throw new IllegalArgumentException(
                    "azora.provider.url needs a key, and a webhook-secret of at least 16 characters.");
    }

    public boolean isOn() {
        return !url.isEmpty();
    }

    /** Only where there is a provider. */
    public String keyText() {
        return text(key);
    }

    /** What signs the provider's words; empty without a provider. */
    public byte[] webhookBytes() {
        return text(webhookSecret).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(@Nullable Secret secret) {
        return secret == null ? "" : secret.value();
    }

    private static void checkAddress(String url) {
        var address = URI.create(url);
        var isLocal = "http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost());
        if (!isLocal && !"https".equals(address.getScheme()))
            throw new IllegalArgumentException("azora.provider.url begins with https:, or leads to this machine.");
    }
}
