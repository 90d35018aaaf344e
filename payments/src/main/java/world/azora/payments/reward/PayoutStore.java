package world.azora.payments.reward;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.Amount;
import world.azora.learning.CourseId;
import world.azora.ledger.TransferId;
import world.azora.payments.Attempt;
import world.azora.payments.RewardId;

/** How far the payment of each reward has come. */
final class PayoutStore {
    private final JdbcClient database;

    PayoutStore(JdbcClient database) {
        this.database = database;
    }

    private static final String PAID = """
            UPDATE payments.reward
               SET status = 'PAID',
                   transfer_id = ?,
                   paid_at = ?
             WHERE id = ?
               AND status <> 'PAID'
            """;

    /** False if it was noted before. */
    boolean notePaid(RewardId reward, TransferId transfer, Instant at) {
        return database.sql(PAID)
                        .param(transfer.uuid())
                        .param(at.atOffset(UTC))
                        .param(reward.uuid())
                        .update()
                == 1;
    }

    // Whoever comes late with a refusal of an earlier attempt must not count it a second time.
    private static final String REFUSED = """
            UPDATE payments.reward
               SET status = ?,
                   attempt = attempt + 1
             WHERE id = ?
               AND attempt = ?
               AND status <> 'PAID'
            """;

    /** False if it was noted before. */
    boolean noteRefused(Reward reward, RewardStatus next) {
        return database.sql(REFUSED)
                        .param(next.name())
                        .param(reward.earning().id().uuid())
                        .param(reward.refusals())
                        .update()
                == 1;
    }

    /** A reward that waits for funds, and the attempt to make when there are some. */
    record Waiting(RewardId reward, Attempt attempt, Amount amount) {}

    private static final String WAITING = """
            SELECT id, attempt, amount_minor, asset
              FROM payments.reward
             WHERE course_id = ?
               AND status = 'WAITING_FOR_FUNDS'
             ORDER BY id
             LIMIT ?
            """;

    /** The rewards of a course that wait for funds, oldest first. */
    List<Waiting> waiting(CourseId course, int rows) {
        return database.sql(WAITING)
                .param(course.uuid())
                .param(rows)
                .query((row, _) -> {
                    var reward = new RewardId(row.getObject("id", UUID.class));
                    var attempt = new Attempt(reward, row.getInt("attempt"));
                    return new Waiting(
                            reward, attempt, new Amount(row.getLong("amount_minor"), row.getString("asset")));
                })
                .list();
    }

    private static final String WAITING_COURSES = """
            SELECT DISTINCT course_id
              FROM payments.reward
             WHERE status = 'WAITING_FOR_FUNDS'
            """;

    List<CourseId> waitingCourses() {
        return database.sql(WAITING_COURSES)
                .query((row, _) -> new CourseId(row.getObject("course_id", UUID.class)))
                .list();
    }
}
