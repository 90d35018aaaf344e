package world.azora.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code azora.ledger.*}.
 *
 * @param queueMax how many transfers may wait for the batcher; more are refused as {@code OVERLOADED}
 * @param answerWithin how long a caller waits for its outcome before it is told {@code UNREACHABLE}
 */
@ConfigurationProperties("azora.ledger")
public record LedgerSettings(
        @DefaultValue("10000") int queueMax,
        @DefaultValue("30s") Duration answerWithin) {
    public LedgerSettings {
        if (queueMax < 1) throw new IllegalArgumentException("azora.ledger.queue-max must be at least 1.");
        if (!answerWithin.isPositive())
            throw new IllegalArgumentException("azora.ledger.answer-within must be more than zero.");
    }
}
