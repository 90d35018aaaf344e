package world.azora.payments.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static world.azora.payments.World.azr;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.azora.ledger.TransferId;
import world.azora.payments.payment.PaymentState.Captured;
import world.azora.payments.payment.PaymentState.Created;
import world.azora.payments.payment.PaymentState.Failed;
import world.azora.payments.payment.PaymentState.PartiallyRefunded;
import world.azora.payments.payment.PaymentState.Refunded;

final class PaymentStateTest {
    private static final TransferId TRANSFER = new TransferId(new UUID(1, 2));

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            FROM               | CREATED | CAPTURED | PARTIALLY | REFUNDED | FAILED
            CREATED            | no      | yes      | no        | no       | yes
            CAPTURED           | no      | no       | yes       | yes      | no
            PARTIALLY_REFUNDED | no      | no       | yes       | yes      | no
            REFUNDED           | no      | no       | no        | no       | no
            FAILED             | no      | no       | no        | no       | no
            """)
    void moves_are_these_and_no_others(
            PaymentStatus from, String created, String captured, String partially, String refunded, String failed) {
        move(from, PaymentStatus.CREATED, created);
        move(from, PaymentStatus.CAPTURED, captured);
        move(from, PaymentStatus.PARTIALLY_REFUNDED, partially);
        move(from, PaymentStatus.REFUNDED, refunded);
        move(from, PaymentStatus.FAILED, failed);
    }

    private static void move(PaymentStatus from, PaymentStatus to, String allowed) {
        if (allowed.equals("yes"))
            assertThat(PaymentStatus.of(state(from).become(state(to)))).isEqualTo(to);
        else assertThatIllegalStateException().isThrownBy(() -> state(from).become(state(to)));
    }

    private static PaymentState state(PaymentStatus status) {
        return switch (status) {
            case CREATED -> new Created();
            case CAPTURED -> new Captured(TRANSFER);
            case PARTIALLY_REFUNDED -> new PartiallyRefunded(TRANSFER, azr(1));
            case REFUNDED -> new Refunded(TRANSFER, azr(2));
            case FAILED -> new Failed("INSUFFICIENT_FUNDS");
        };
    }
}
