package world.azora.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the questions for statements are understood. */
final class StatementQuestionTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            FROM                      | TO                   | BEGINS                      | ENDS
            -                         | -                    | 1970-01-01T00:00:00Z        | 2026-11-20T10:00:00Z
            2026-02-01                | 2026-02-28           | 2026-02-01T00:00:00Z        | 2026-03-01T00:00:00Z
            2026-02-01T02:00:00+02:00 | 2026-02-01T00:00:01Z | 2026-02-01T00:00:00Z        | 2026-02-01T00:00:01Z
            2026-02-01T00:00:00.1234567Z | -                 | 2026-02-01T00:00:00.123456Z | 2026-11-20T10:00:00Z
            """)
    void period_is_read(String from, String to, Instant begins, Instant ends) {
        var period = StatementPeriod.parse(Optional.ofNullable(from), Optional.ofNullable(to), CLOCK);

        assertThat(period).isEqualTo(new StatementPeriod(begins, ends));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            ASKED | ACCEPT                               | FORM
            -     | -                                    | JSON
            -     | */*                                  | JSON
            -     | application/json                     | JSON
            -     | text/csv                             | CSV
            -     | text/html, application/pdf;q=0.9     | PDF
            csv   | application/pdf                      | CSV
            pdf   | -                                    | PDF
            """)
    void form_is_that_of_the_address_or_of_the_header(String asked, String accept, StatementFormat form) {
        assertThat(StatementFormat.of(Optional.ofNullable(asked), Optional.ofNullable(accept)))
                .isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"-, en, EN", "-, ar-EG, AR", "-, fr, EN", "ar, en, AR", "en, ar, EN"},
            nullValues = "-")
    void language_is_that_of_the_address_or_of_the_reader(String asked, String reader, StatementLanguage language) {
        assertThat(StatementLanguage.of(Optional.ofNullable(asked), Locale.forLanguageTag(reader)))
                .isEqualTo(language);
    }
}
