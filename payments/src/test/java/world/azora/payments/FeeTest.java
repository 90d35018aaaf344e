package world.azora.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static world.azora.payments.World.azr;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FeeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            FEE       | MINOR         | KEPT
            0         | 100           | 0
            290+30    | 10000         | 320
            290+30    | 1             | 1
            290       | 17            | 0
            290       | 18            | 1
            0+30      | 30            | 30
            0+30      | 29            | 29
            10000     | 7             | 7
            10000     | 9000000000000 | 9000000000000
            """)
    void fee_is_a_share_and_a_fixed_part_and_never_more_than_the_amount(String fee, long minor, long kept) {
        assertThat(Fee.parse(fee).of(azr(minor))).isEqualTo(azr(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "10001", "2.9%", "290+", "+30", "290+-1", "290+1234567890123"})
    void other_texts_are_no_fees(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Fee.parse(text));
    }
}
