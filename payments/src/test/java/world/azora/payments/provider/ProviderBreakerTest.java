package world.azora.payments.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static world.azora.payments.World.azr;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.azora.kernel.Secret;
import world.azora.payments.FakeProvider;
import world.azora.payments.FakeProvider.Mood;
import world.azora.payments.PaymentId;
import world.azora.payments.ProviderAnswer;
import world.azora.payments.ProviderSettings;
import world.azora.platform.breaker.BreakerSettings;
import world.azora.platform.breaker.Breakers;

/** A provider that is out of order is left alone for a while, and one that is not set up is never asked. */
final class ProviderBreakerTest {
    private static final PaymentId PAYMENT = new PaymentId(new UUID(1, 2));

    @Test
    void silent_provider_is_left_alone() {
        try (var fake = new FakeProvider()) {
            var provider = provider(fake.url());
            var moods = new Mood[40];
            Arrays.fill(moods, Mood.BROKEN);
            fake.next(moods);

            for (var call = 0; call < 5; call++)
                assertThat(provider.capture(PAYMENT, azr(1))).isInstanceOf(ProviderAnswer.Unknown.class);

            assertThat(fake.requests()).isEqualTo(4);
        }
    }

    @Test
    void provider_that_nobody_answers_for_is_unknown_and_not_an_error() {
        assertThat(provider("http://127.0.0.1:9").cancel(PAYMENT)).isInstanceOf(ProviderAnswer.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            URL                     | KEY | SECRET           | CURRENCY | RIGHT
            ''                      |     |                  | EUR      | yes
            https://provider.test   | k   | 0123456789abcdef | EUR      | yes
            http://127.0.0.1:1      | k   | 0123456789abcdef | EUR      | yes
            http://localhost:1      | k   | 0123456789abcdef | EUR      | yes
            http://provider.test    | k   | 0123456789abcdef | EUR      | no
            ftp://provider.test     | k   | 0123456789abcdef | EUR      | no
            https://provider.test   |     | 0123456789abcdef | EUR      | no
            https://provider.test   | k   | 0123456789abcde  | EUR      | no
            https://provider.test   | k   |                  | EUR      | no
            ''                      |     |                  | eur      | no
            """)
    void settings_are_whole_or_refused(
            String url, @Nullable String key, @Nullable String secret, String currency, String right) {
        if (right.equals("yes"))
            assertThat(settings(url, key, secret, currency).isOn()).isEqualTo(!url.isEmpty());
        else assertThatIllegalArgumentException().isThrownBy(() -> settings(url, key, secret, currency));
    }

    private static HttpProvider provider(String url) {
        var settings = settings(url, FakeProvider.KEY, FakeProvider.WEBHOOK_SECRET, "EUR");
        var breakers = new Breakers(new BreakerSettings(4, 4, 50, Duration.ofMinutes(1), 1), new SimpleMeterRegistry());
        return new HttpProvider(settings, new ProviderHttp(settings, breakers));
    }

    private static ProviderSettings settings(
            String url, @Nullable String key, @Nullable String secret, String currency) {
        return new ProviderSettings(url, secret(key), secret(secret), currency, Duration.ofSeconds(2));
    }

    private static @Nullable Secret secret(@Nullable String text) {
        return text == null ? null : new Secret(text);
    }
}
