package world.azora.payments.reward;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.UserId;
import world.azora.ledger.TransferId;
import world.azora.payments.CompensationId;
import world.azora.payments.RewardId;
import world.azora.payments.reward.Compensation.Status;

/** How compensations move on. Each step counts only if it is the next one, so that a late process changes nothing. */
final class SettlementStore {
    private final JdbcClient database;

    SettlementStore(JdbcClient database) {
        this.database = database;
    }

    private static final String DECIDE = """
            UPDATE payments.compensation
               SET status = ?,
                   decided_by = ?,
                   decided_at = ?
             WHERE id = ?
               AND status IN ('PROPOSED', 'PARTIAL')
            """;

    /** False if it does not wait for a decision. */
    boolean decide(CompensationId id, Status status, UserId by, Instant at) {
        return database.sql(DECIDE)
                        .params(status.name(), by.uuid(), at.atOffset(UTC), id.uuid())
                        .update()
                == 1;
    }

    private static final String WITHDRAW = """
            UPDATE payments.compensation
               SET status = 'WITHDRAWN'
             WHERE id = ?
               AND status IN ('PROPOSED', 'PARTIAL')
            """;

    void withdraw(CompensationId id) {
        database.sql(WITHDRAW).param(id.uuid()).update();
    }

    private static final String BECOME_REWARD = """
            UPDATE payments.compensation
               SET status = 'POSTED',
                   reward_id = ?,
                   moved_minor = amount_minor
             WHERE id = ?
               AND status = 'APPROVED'
            """;

    /** The reward pays it from here on. */
    void becomeReward(CompensationId id, RewardId reward) {
        database.sql(BECOME_REWARD).params(reward.uuid(), id.uuid()).update();
    }

    private static final String START = """
            UPDATE payments.compensation
               SET going_minor = ?
             WHERE id = ?
               AND status = 'APPROVED'
               AND attempt = ?
               AND going_minor IS NULL
            """;

    /** Says what the next attempt moves, before it is made. */
    void start(Compensation compensation, long minor) {
        database.sql(START)
                .params(minor, compensation.id().uuid(), compensation.state().attempt())
                .update();
    }

    private static final String MOVED = """
            UPDATE payments.compensation
               SET moved_minor = moved_minor + going_minor,
                   going_minor = NULL,
                   attempt = attempt + 1,
                   status = CASE WHEN moved_minor + going_minor = amount_minor THEN 'POSTED' ELSE 'PARTIAL' END
             WHERE id = ?
               AND status = 'APPROVED'
               AND attempt = ?
               AND going_minor IS NOT NULL
            """;

    private static final String ADD_TRANSFER = """
            INSERT INTO payments.compensation_transfer (transfer_id, compensation_id, attempt, amount_minor, posted_at)
            VALUES (?, ?, ?, ?, ?)
            """;

    private static final String TAKEN_BACK = """
            UPDATE payments.reserve
               SET taken_back_minor = taken_back_minor + ?
             WHERE course_id = ?
            """;

    /** False if it was noted before. */
    boolean noteMoved(Compensation compensation, TransferId transfer, long minor, Instant at) {
        var id = compensation.id().uuid();
        var attempt = compensation.state().attempt();
        if (database.sql(MOVED).params(id, attempt).update() == 0) return false;
        database.sql(ADD_TRANSFER)
                .params(transfer.uuid(), id, attempt, minor, at.atOffset(UTC))
                .update();
        if (compensation.direction() == Compensation.Direction.FROM_LEARNER)
            database.sql(TAKEN_BACK)
                    .params(minor, compensation.terms().course().uuid())
                    .update();
        return true;
    }

    private static final String REFUSED = """
            UPDATE payments.compensation
               SET going_minor = NULL,
                   attempt = attempt + 1
             WHERE id = ?
               AND status = 'APPROVED'
               AND attempt = ?
               AND going_minor IS NOT NULL
            """;

    /** Counts an attempt that the ledger has refused. */
    void noteRefused(Compensation compensation) {
        database.sql(REFUSED)
                .params(compensation.id().uuid(), compensation.state().attempt())
                .update();
    }

    // Unless the attempt is under way: then the wallet is empty because somebody else has just moved what was in it.
    private static final String NOTHING_THERE = """
            UPDATE payments.compensation
               SET attempt = attempt + 1,
                   status = 'PARTIAL'
             WHERE id = ?
               AND status = 'APPROVED'
               AND attempt = ?
               AND going_minor IS NULL
            """;

    /** Counts an attempt that had nothing to move: what is left stays owed. */
    void noteNothingThere(Compensation compensation) {
        database.sql(NOTHING_THERE)
                .params(compensation.id().uuid(), compensation.state().attempt())
                .update();
    }

    private static final String REPROPOSE = """
            UPDATE payments.compensation
               SET going_minor = NULL,
                   attempt = attempt + 1,
                   status = 'PROPOSED',
                   decided_by = NULL,
                   decided_at = NULL
             WHERE id = ?
               AND status = 'APPROVED'
               AND attempt = ?
               AND going_minor IS NOT NULL
            """;

    /** What the treasury could not cover waits for another decision. */
    void propose(Compensation compensation) {
        database.sql(REPROPOSE)
                .params(compensation.id().uuid(), compensation.state().attempt())
                .update();
    }
}
