package world.azora.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

final class AttemptTest {
    private static final UUID SAME = new UUID(1, 2);

    @Test
    void same_attempt_always_asks_for_the_same_transfer() {
        var attempt = Attempt.firstFor(new RewardId(SAME));

        assertThat(new Attempt(new RewardId(SAME), 0).transfer()).isEqualTo(attempt.transfer());
        // What is stored in ledgers must never be computed differently.
        assertThat(attempt.transfer()).hasToString("txn_7zfr578mbegm8vs3rmw2ecndt7");
        assertThat(attempt.transfer().uuid().version()).isEqualTo(8);
    }

    @Test
    void other_numbers_and_other_kinds_of_cause_ask_for_other_transfers() {
        var attempt = Attempt.firstFor(new RewardId(SAME));

        assertThat(attempt.next().transfer()).isNotEqualTo(attempt.transfer());
        assertThat(Attempt.firstFor(new RefundId(SAME)).transfer()).isNotEqualTo(attempt.transfer());
    }
}
