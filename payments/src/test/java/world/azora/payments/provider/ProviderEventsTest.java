package world.azora.payments.provider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.azora.kernel.Refusal;
import world.azora.payments.FakeProvider;
import world.azora.payments.World;

/** What the provider tells by itself, and what others would like us to think it told. */
final class ProviderEventsTest {
    private static final FakeProvider PROVIDER = new FakeProvider();

    @RegisterExtension
    static final World WORLD = new World(PROVIDER.settings());

    private static final byte[] SECRET = FakeProvider.WEBHOOK_SECRET.getBytes(UTF_8);

    private final ProviderEvents events = WORLD.bean(ProviderEvents.class);
    private final String id = "evt_" + WORLD.ids.next();

    @BeforeEach
    void drop_what_waits() {
        WORLD.jobs.drop();
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void event_leaves_one_job_however_often_it_comes() {
        for (var time = 0; time < 3; time++) events.take(event("pay_1"), signed(event("pay_1"), now()));

        assertThat(WORLD.jobs.names()).containsExactly("payments.provider-told/" + id);
    }

    @Test
    void other_event_of_the_same_id_is_refused() {
        events.take(event("pay_1"), signed(event("pay_1"), now()));

        refused("PROVIDER_EVENT_REUSED", event("pay_2"), signed(event("pay_2"), now()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            SECONDS | TAKEN
               -301 | no
               -299 | yes
                  0 | yes
                298 | yes
                302 | no
            """)
    void signature_counts_for_five_minutes_both_ways(long seconds, String taken) {
        var signature = signed(event("pay_1"), now().plusSeconds(seconds));

        if (taken.equals("yes")) events.take(event("pay_1"), signature);
        else refused("PROVIDER_SIGNATURE", event("pay_1"), signature);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t=1", "v1=00", "t=1,v1=zz", "nonsense", "t=99999999999999,v1=00", "t=1,v2=00"})
    void header_of_another_form_is_refused(String header) {
        refused("PROVIDER_SIGNATURE", event("pay_1"), header);
    }

    @Test
    void signature_of_another_body_secret_or_time_is_refused() {
        var body = event("pay_1");
        var right = EventSignature.of(SECRET, now(), body);

        refused("PROVIDER_SIGNATURE", event("pay_2"), right.toString());
        refused(
                "PROVIDER_SIGNATURE",
                body,
                EventSignature.of("another".getBytes(UTF_8), now(), body).toString());
        refused("PROVIDER_SIGNATURE", body, new EventSignature(right.atSeconds() + 1, right.macs()).toString());
        refused("PROVIDER_SIGNATURE", body, right.toString().replace("v1=", "v1=" + "0".repeat(64) + "0"));
        assertThat(WORLD.jobs.names()).isEmpty();
    }

    @Test
    void one_right_signature_of_several_is_enough_while_a_secret_is_replaced() {
        var body = event("pay_1");
        var right = EventSignature.of(SECRET, now(), body);
        var wrong = EventSignature.of("another".getBytes(UTF_8), now(), body);

        var both = "t=%d,v1=%s,v1=%s"
                .formatted(
                        right.atSeconds(), wrong.macs().getFirst(), right.macs().getFirst());
        events.take(body, both);

        assertThat(WORLD.jobs.names()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"id\":\"1\"}",
                "{\"id\":1,\"reference\":null}",
                "{\"id\":\"a b\",\"reference\":\"pay_1\"}",
                "{\"id\":\"\",\"reference\":\"pay_1\"}"
            })
    void signed_nonsense_is_refused(String text) {
        var body = text.getBytes(UTF_8);

        refused("MALFORMED", body, signed(body, now()));
    }

    @Test
    void old_events_are_forgotten() {
        events.take(event("pay_1"), signed(event("pay_1"), now()));
        WORLD.clock.advance(Duration.ofDays(30).plusSeconds(1));

        events.forget();

        assertThat(WORLD.bean(ProviderEventStore.class).hash(id)).isEmpty();
    }

    private byte[] event(String reference) {
        return "{\"id\":\"%s\",\"reference\":\"%s\",\"type\":\"charge.updated\"}"
                .formatted(id, reference)
                .getBytes(UTF_8);
    }

    private static Instant now() {
        return WORLD.clock.instant();
    }

    private static String signed(byte[] body, Instant at) {
        return EventSignature.of(SECRET, at, body).toString();
    }

    private void refused(String problem, byte[] body, String signature) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> events.take(body, signature))
                .withMessage(problem);
    }
}
