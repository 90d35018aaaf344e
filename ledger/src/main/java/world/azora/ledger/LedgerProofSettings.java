package world.azora.ledger;

import java.time.DateTimeException;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code azora.ledger.proof.*}.
 *
 * @param verifyAt the time of day (UTC) at which all books are recomputed, such as {@code 02:30}
 * @param headsFolder where a copy of each signed head is left for somebody to take away; empty for nowhere
 */
@ConfigurationProperties("azora.ledger.proof")
public record LedgerProofSettings(
        @DefaultValue("02:30") String verifyAt,
        @DefaultValue("") String headsFolder) {
    public LedgerProofSettings {
        parsed(verifyAt);
    }

    /** The same as a time. */
    public LocalTime time() {
        return parsed(verifyAt);
    }

    private static LocalTime parsed(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException _) {
            throw new IllegalArgumentException("azora.ledger.proof.verify-at is a time of day such as 02:30.");
        }
    }
}
