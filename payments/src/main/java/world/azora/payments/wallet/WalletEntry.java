package world.azora.payments.wallet;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import world.azora.kernel.Amount;
import world.azora.ledger.TransferId;

/**
 * One movement of a wallet.
 *
 * @param balance what the wallet held after it
 * @param cause the id of what led to it
 * @param title the name of the exercise or the course it was about, otherwise its code; the code says what happened
 */
record WalletEntry(
        TransferId transferId,
        String code,
        Direction direction,
        Amount amount,
        Amount balance,
        String cause,
        Instant at,
        String title) {
    enum Direction {
        @JsonProperty("in")
        IN,
        @JsonProperty("out")
        OUT
    }
}
