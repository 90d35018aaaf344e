package world.azora.payments.approval;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.Amount;
import world.azora.kernel.UserId;
import world.azora.payments.ApprovalId;

final class ApprovalStore {
    /** Sorts after the id of every approval. */
    static final ApprovalId NEWEST = new ApprovalId(new UUID(-1, -1));

    private final JdbcClient database;

    ApprovalStore(JdbcClient database) {
        this.database = database;
    }

    private static final String ADD = """
            INSERT INTO payments.approval
                   (id, kind, subject, title, amount_minor, asset, proposer_id, status, created_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, 'PENDING', ?, ?)
                ON CONFLICT (kind, subject) DO NOTHING
            """;

    /** Nothing is added for a subject that was proposed before. */
    void add(Approval approval) {
        database.sql(ADD)
                .param(approval.id().uuid())
                .param(approval.kind())
                .param(approval.subject())
                .param(approval.title())
                .param(approval.amount().minor())
                .param(approval.amount().asset())
                .param(approval.proposer().uuid())
                .param(approval.at().atOffset(UTC))
                .param(approval.expiresAt().atOffset(UTC))
                .update();
    }

    private static final String FIND_SUBJECT = """
            SELECT id
              FROM payments.approval
             WHERE kind = ?
               AND subject = ?
            """;

    Optional<ApprovalId> find(String kind, String subject) {
        return database.sql(FIND_SUBJECT)
                .param(kind)
                .param(subject)
                .query((row, _) -> new ApprovalId(row.getObject("id", UUID.class)))
                .optional();
    }

    private static final String FIND = """
            SELECT id, kind, subject, title, amount_minor, asset, proposer_id, status, created_at, expires_at,
                   decided_by, reason, decided_at
              FROM payments.approval
             WHERE id = ?
            """;

    Optional<Approval> find(ApprovalId id) {
        return database.sql(FIND)
                .param(id.uuid())
                .query((row, _) -> approval(row))
                .optional();
    }

    private static final String LOCK = """
            SELECT id, kind, subject, title, amount_minor, asset, proposer_id, status, created_at, expires_at,
                   decided_by, reason, decided_at
              FROM payments.approval
             WHERE id = ?
               FOR NO KEY UPDATE
            """;

    /** Nobody else decides it until the transaction ends. */
    Optional<Approval> lock(ApprovalId id) {
        return database.sql(LOCK)
                .param(id.uuid())
                .query((row, _) -> approval(row))
                .optional();
    }

    private static final String DECIDE = """
            UPDATE payments.approval
               SET status = ?,
                   decided_by = ?,
                   reason = ?,
                   decided_at = ?
             WHERE id = ?
               AND status = 'PENDING'
            """;

    void decide(Decision decision, Instant at) {
        database.sql(DECIDE)
                .param(decision.status().name())
                .param(decision.by().uuid())
                .param(decision.reason())
                .param(at.atOffset(UTC))
                .param(decision.approval().uuid())
                .update();
    }

    private static final String EXPIRE = """
            UPDATE payments.approval
               SET status = 'EXPIRED',
                   decided_at = ?
             WHERE status = 'PENDING'
               AND expires_at <= ?
            RETURNING id
            """;

    /** Ends all whose time is over at this moment. */
    List<ApprovalId> expire(Instant now) {
        return database.sql(EXPIRE)
                .param(now.atOffset(UTC))
                .param(now.atOffset(UTC))
                .query((row, _) -> new ApprovalId(row.getObject("id", UUID.class)))
                .list();
    }

    private static final String LIST = """
            SELECT id, kind, subject, title, amount_minor, asset, proposer_id, status, created_at, expires_at,
                   decided_by, reason, decided_at
              FROM payments.approval
             WHERE id < ?
               AND (CAST(? AS text) IS NULL OR status = ?)
               AND (CAST(? AS text) IS NULL OR subject = ?)
             ORDER BY id DESC
             LIMIT ?
            """;

    /** Which approvals are wanted; what is null limits nothing. */
    record Wanted(@Nullable ApprovalStatus status, @Nullable String subject) {
        @Nullable
        String statusName() {
            return status == null ? null : status.name();
        }
    }

    /** Newest first. */
    List<Approval> list(Wanted wanted, ApprovalId before, int rows) {
        return database.sql(LIST)
                .param(before.uuid())
                .param(wanted.statusName())
                .param(wanted.statusName())
                .param(wanted.subject())
                .param(wanted.subject())
                .param(rows)
                .query((row, _) -> approval(row))
                .list();
    }

    private static Approval approval(ResultSet row) throws SQLException {
        var decidedBy = row.getObject("decided_by", UUID.class);
        var decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new Approval(
                new ApprovalId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("title"),
                new Amount(row.getLong("amount_minor"), row.getString("asset")),
                new UserId(row.getObject("proposer_id", UUID.class)),
                ApprovalStatus.valueOf(row.getString("status")),
                decidedBy == null ? null : new UserId(decidedBy),
                row.getString("reason"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                decidedAt == null ? null : decidedAt.toInstant());
    }
}
