package world.azora.audit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CompletenessTest {
    @Test
    void journal_that_explains_every_balance_is_complete() {
        var completeness = Completeness.of(
                List.of(new Movement("bank", "EUR", 500, 200), new Movement("sales", "EUR", 0, 300)),
                List.of(
                        new AccountBalance("bank", "EUR", 1000, 1300),
                        new AccountBalance("sales", "EUR", -50, -350),
                        new AccountBalance("still", "EUR", 7, 7)));

        assertThat(completeness.complete()).isTrue();
        assertThat(completeness.items())
                .extracting(Completeness.Item::differenceMinor)
                .containsOnly(0L);
    }

    @Test
    void missing_line_shows_as_a_difference_and_stands_first() {
        var completeness = Completeness.of(
                List.of(new Movement("bank", "EUR", 500, 0), new Movement("sales", "EUR", 0, 300)),
                List.of(new AccountBalance("bank", "EUR", 0, 500), new AccountBalance("sales", "EUR", 0, -500)));

        assertThat(completeness.complete()).isFalse();
        assertThat(completeness.items().getFirst().account()).isEqualTo("sales");
        assertThat(completeness.items().getFirst().differenceMinor()).isEqualTo(-200);
        assertThat(completeness.summary().differing()).isEqualTo(1);
    }

    @Test
    void account_of_which_nobody_said_the_balance_is_not_complete() {
        var completeness = Completeness.of(List.of(new Movement("bank", "EUR", 500, 500)), List.of());

        assertThat(completeness.complete()).isFalse();
        assertThat(completeness.items().getFirst().closingMinor()).isNull();
    }
}
