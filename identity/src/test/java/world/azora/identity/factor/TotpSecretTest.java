package world.azora.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.azora.identity.Bytes;
import world.azora.identity.EmailAddress;

final class TotpSecretTest {
    /** The secret of RFC 6238, appendix B. */
    private static final TotpSecret SECRET =
            new TotpSecret(Bytes.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_the_last_six_digits_of_those_in_the_standard(long seconds, String code) {
        assertThat(SECRET.code(seconds / 30)).isEqualTo(code);
        assertThat(SECRET.stepOf(code, Instant.ofEpochSecond(seconds), 0)).hasValue(seconds / 30);
    }

    @Test
    void code_lives_thirty_seconds() {
        var begins = Instant.ofEpochSecond(30 * 1000);
        var code = SECRET.code(1000);

        assertThat(SECRET.stepOf(code, begins.minusMillis(1), 0)).isEmpty();
        assertThat(SECRET.stepOf(code, begins, 0)).hasValue(1000);
        assertThat(SECRET.stepOf(code, begins.plusSeconds(30).minusMillis(1), 0))
                .hasValue(1000);
        assertThat(SECRET.stepOf(code, begins.plusSeconds(30), 0)).isEmpty();
    }

    @Test
    void period_before_and_after_count_where_clocks_are_doubted_and_those_beyond_do_not() {
        var now = Instant.ofEpochSecond(30 * 1000);

        assertThat(SECRET.stepOf(SECRET.code(998), now, 1)).isEmpty();
        assertThat(SECRET.stepOf(SECRET.code(999), now, 1)).hasValue(999);
        assertThat(SECRET.stepOf(SECRET.code(1001), now, 1)).hasValue(1001);
        assertThat(SECRET.stepOf(SECRET.code(1002), now, 1)).isEmpty();
        assertThat(SECRET.stepOf(SECRET.code(999), now.plusSeconds(30), 1)).isEmpty();
    }

    @Test
    void code_may_be_typed_with_a_space_and_nothing_else_is_a_code() {
        var now = Instant.ofEpochSecond(59);

        assertThat(SECRET.stepOf("287 082", now, 0)).hasValue(1);
        for (var bad : new String[] {"", "28708", "2870820", "٢٨٧٠٨٢", "287082\n", "28708\u0000"})
            assertThat(SECRET.stepOf(bad, now, 1)).as(bad).isEqualTo(OptionalLong.empty());
    }

    @Test
    void app_is_told_the_secret_in_letters_with_account_and_issuer() {
        assertThat(SECRET.base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(SECRET.uri(new EmailAddress("no+or@example.org")))
                .isEqualTo("otpauth://totp/Azora:no%2Bor%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Azora&algorithm=SHA1&digits=6&period=30");
        assertThat(SECRET.toString()).isEqualTo("***");
    }

    @Test
    void picture_is_drawn_without_script_or_address() {
        var picture = QrSvg.of("otpauth://totp/Azora:x?secret=\"><script>");

        assertThat(picture).startsWith("<svg xmlns=").endsWith("</svg>").doesNotContain("script", "secret");
    }
}
