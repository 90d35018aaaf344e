package world.azora.sandbox.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.azora.sandbox.Comparator;

final class ComparisonTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, quoteCharacter = '"', textBlock = """
            COMPARATOR    | EXPECTED    | ACTUAL        | FITS
            EXACT         | "a\\n"      | "a\\n"        | true
            EXACT         | "a\\n"      | "a\\r\\n"     | true
            EXACT         | "a\\n"      | "a"           | false
            EXACT         | "a"         | "A"           | false
            TRIMMED_LINES | "a\\nb"     | "a  \\nb\\n\\n" | true
            TRIMMED_LINES | "a\\nb"     | "a\\r\\nb\\r\\n" | true
            TRIMMED_LINES | "a\\nb"     | " a\\nb"      | false
            TRIMMED_LINES | "a\\n\\nb"  | "a\\nb"       | false
            TRIMMED_LINES | ""          | "\\n\\n"      | true
            TOKENS        | "a b c"     | "a\\n b\\tc "  | true
            TOKENS        | "a b c"     | "a bc"        | false
            TOKENS        | "1.0"       | "1.00"        | false
            NUMBERS       | "1.0 x"     | "1.00 x"      | true
            NUMBERS       | "1"         | "1.000001"    | true
            NUMBERS       | "1"         | "1.0000011"   | false
            NUMBERS       | "1000000"   | "1000001"     | true
            NUMBERS       | "1000000"   | "1000001.1"   | false
            NUMBERS       | "0"         | "1e-6"        | true
            NUMBERS       | "0"         | "-0"          | true
            NUMBERS       | "1 2"       | "1"           | false
            NUMBERS       | "1"         | "nan"         | false
            NUMBERS       | "1"         | "1e999999999" | false
            NUMBERS       | "inf"       | "inf"         | true
            NONE          | "a"         | "b"           | true
            """)
    void output_fits_or_not(Comparator comparator, String expected, String actual, boolean fits) {
        assertThat(Comparison.of(comparator).fits(unescape(expected), unescape(actual)))
                .isEqualTo(fits);
    }

    private static String unescape(String text) {
        return text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
    }
}
