package world.azora.payments.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static world.azora.payments.World.azr;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.azora.ledger.TransferId;

final class PaymentStateTest {
    private static final TransferId TRANSFER = new TransferId(new UUID(1, 2));
    private static final Authorisation GIVEN = new Authorisation(Optional.of(TRANSFER), Instant.EPOCH);
    private static final Proceeds PROCEEDS = new Proceeds(TRANSFER, Optional.of(TRANSFER), azr(2), azr(0));

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            FROM               | MAY BECOME
            PROPOSED           | CREATED FAILED
            CREATED            | AUTHORISED CAPTURING FAILED
            AUTHORISED         | CAPTURING VOIDED EXPIRED
            CAPTURING          | CAPTURED FAILED
            CAPTURED           | PARTIALLY_REFUNDED REFUNDED SETTLED
            PARTIALLY_REFUNDED | PARTIALLY_REFUNDED REFUNDED SETTLED
            REFUNDED           | ''
            SETTLED            | ''
            VOIDED             | ''
            EXPIRED            | ''
            FAILED             | ''
            """)
    void moves_are_these_and_no_others(PaymentStatus from, String allowed) {
        var following = Arrays.asList(allowed.split(" ", -1));
        for (var to : PaymentStatus.values()) {
            if (following.contains(to.name()))
                assertThat(PaymentStatus.of(state(from).become(state(to)))).isEqualTo(to);
            else
                assertThatIllegalStateException()
                        .as(from + " to " + to)
                        .isThrownBy(() -> state(from).become(state(to)));
        }
    }

    private static PaymentState state(PaymentStatus status) {
        return switch (status) {
            case PROPOSED -> new PaymentState.Proposed();
            case CREATED -> new PaymentState.Created();
            case AUTHORISED -> new PaymentState.Authorised(GIVEN);
            case CAPTURING -> new PaymentState.Capturing(GIVEN, azr(2), azr(0));
            case CAPTURED -> new PaymentState.Captured(PROCEEDS);
            case PARTIALLY_REFUNDED -> new PaymentState.PartiallyRefunded(PROCEEDS, azr(1));
            case REFUNDED -> new PaymentState.Refunded(PROCEEDS, azr(2));
            case SETTLED -> new PaymentState.Settled(PROCEEDS, azr(1), Optional.of(TRANSFER));
            case VOIDED -> new PaymentState.Voided(GIVEN);
            case EXPIRED -> new PaymentState.Expired(GIVEN);
            case FAILED -> new PaymentState.Failed("INSUFFICIENT_FUNDS");
        };
    }
}
