package world.azora.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AmountTest {
    @Test
    void amount_below_zero_is_refused() {
        assertThat(new Amount(0, "AZR").isZero()).isTrue();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new Amount(-1, "AZR"))
                .matches(refusal -> refusal.problem() == CommonProblem.AMOUNT_NEGATIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AZ", "azr", "ABCDEFGHI", "AZR ", "A1R"})
    void asset_that_is_not_three_to_eight_capitals_is_refused(String asset) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new Amount(1, asset));
    }

    @Test
    void amount_never_covers_another_asset() {
        assertThat(new Amount(10, "AZR").covers(new Amount(10, "AZR"))).isTrue();
        assertThat(new Amount(10, "AZR").covers(new Amount(11, "AZR"))).isFalse();
        assertThat(new Amount(10, "AZR").covers(new Amount(1, "EUR"))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Amount(10, "AZR").plus(new Amount(1, "EUR")));
    }

    @Test
    void sum_that_does_not_fit_is_an_error_not_a_smaller_number() {
        var most = new Amount(Long.MAX_VALUE, "AZR");

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(new Amount(1, "AZR")));
    }
}
