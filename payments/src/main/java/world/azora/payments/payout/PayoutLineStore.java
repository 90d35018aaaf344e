package world.azora.payments.payout;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.Amount;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.ledger.TransferId;
import world.azora.payments.CompensationId;
import world.azora.payments.RewardId;

final class PayoutLineStore {
    private final JdbcClient database;

    PayoutLineStore(JdbcClient database) {
        this.database = database;
    }

    /** After which line a page begins. */
    record Place(Instant at, UUID transfer) {}

    private static final String LINES = """
            SELECT paid_at, kind, learner_id, course_id, title, cause_id, transfer_id, amount_minor, asset
              FROM (SELECT w.paid_at, 'REWARD' AS kind, w.learner_id, w.course_id, w.title, w.id AS cause_id,
                           w.transfer_id, w.amount_minor, w.asset
                      FROM payments.reward w
                     WHERE w.status = 'PAID'
                       AND w.paid_at >= ?
                       AND w.paid_at < ?
                     UNION ALL
                    SELECT t.posted_at,
                           CASE c.direction WHEN 'TO_LEARNER' THEN 'RETURNED' ELSE 'TAKEN_BACK' END,
                           c.learner_id, c.course_id, c.title, c.id, t.transfer_id, t.amount_minor, c.asset
                      FROM payments.compensation_transfer t
                      JOIN payments.compensation c ON c.id = t.compensation_id
                     WHERE t.posted_at >= ?
                       AND t.posted_at < ?) AS line
             WHERE (CAST(? AS uuid) IS NULL OR learner_id = ?)
               AND (paid_at, transfer_id) > (?, ?)
             ORDER BY paid_at, transfer_id
             LIMIT ?
            """;

    /** Oldest first. */
    List<PayoutLine> lines(PayoutQuery query, Place after, int rows) {
        var start = query.days().start().atOffset(UTC);
        var end = query.days().end().atOffset(UTC);
        var person = query.person().map(UserId::uuid).orElse(null);
        return database.sql(LINES)
                .params(start, end, start, end)
                .param(person)
                .param(person)
                .params(after.at.atOffset(UTC), after.transfer, rows)
                .query((row, _) -> line(row))
                .list();
    }

    private static PayoutLine line(ResultSet row) throws SQLException {
        var kind = PayoutLine.Kind.valueOf(row.getString("kind"));
        var cause = row.getObject("cause_id", UUID.class);
        return new PayoutLine(
                row.getObject("paid_at", OffsetDateTime.class).toInstant(),
                kind,
                new UserId(row.getObject("learner_id", UUID.class)),
                new CourseId(row.getObject("course_id", UUID.class)),
                row.getString("title"),
                kind == PayoutLine.Kind.REWARD ? new RewardId(cause).toString() : new CompensationId(cause).toString(),
                new TransferId(row.getObject("transfer_id", UUID.class)),
                new Amount(row.getLong("amount_minor"), row.getString("asset")));
    }
}
