package world.azora.payments.reward;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.Amount;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.ledger.TransferId;
import world.azora.payments.ReservationId;
import world.azora.payments.RuleId;

final class ReservationStore {
    private final JdbcClient database;

    ReservationStore(JdbcClient database) {
        this.database = database;
    }

    private static final String ADD = """
            INSERT INTO payments.reservation
                   (id, course_id, purpose, learner_id, rule_id, amount_minor, asset, status, created_at, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, 'CREATED', ?, ?)
            """;

    void add(Reservation reservation) {
        var learner = reservation.learner();
        var rule = reservation.rule();
        database.sql(ADD)
                .param(reservation.id().uuid())
                .param(reservation.course().uuid())
                .param(reservation.purpose().name())
                .param(learner == null ? null : learner.uuid())
                .param(rule == null ? null : rule.uuid())
                .param(reservation.amount().minor())
                .param(reservation.amount().asset())
                .param(reservation.at().atOffset(UTC))
                .param(reservation.hash().bytes())
                .update();
    }

    /** A reservation as it stands, with the hash that was stored when it was made. */
    record Stored(
            Reservation reservation,
            String status,
            Sha256 hash,
            @Nullable TransferId transfer) {
        boolean isOpen() {
            return status.equals("CREATED");
        }

        boolean isVerified() {
            return hash.equals(reservation.hash())
                    && (transfer == null
                            || transfer.equals(reservation.attempt().transfer()));
        }
    }

    private static final String FIND = """
            SELECT id, course_id, purpose, learner_id, rule_id, amount_minor, asset, status, transfer_id, created_at, hash
              FROM payments.reservation
             WHERE id = ?
            """;

    Optional<Stored> find(ReservationId id) {
        return database.sql(FIND)
                .param(id.uuid())
                .query((row, _) -> stored(row))
                .optional();
    }

    private static final String FIND_TRANSFER = """
            SELECT id, course_id, purpose, learner_id, rule_id, amount_minor, asset, status, transfer_id, created_at, hash
              FROM payments.reservation
             WHERE transfer_id = ?
            """;

    Optional<Stored> find(TransferId transfer) {
        return database.sql(FIND_TRANSFER)
                .param(transfer.uuid())
                .query((row, _) -> stored(row))
                .optional();
    }

    private static final String OF_LEARNER = """
            SELECT id, course_id, purpose, learner_id, rule_id, amount_minor, asset, status, transfer_id, created_at, hash
              FROM payments.reservation
             WHERE learner_id = ?
               AND course_id = ?
             ORDER BY id
            """;

    List<Stored> ofLearner(CourseId course, UserId learner) {
        return database.sql(OF_LEARNER)
                .params(learner.uuid(), course.uuid())
                .query((row, _) -> stored(row))
                .list();
    }

    private static final String SETTLE = """
            UPDATE payments.reservation
               SET status = ?,
                   transfer_id = ?
             WHERE id = ?
               AND status = 'CREATED'
            """;

    /** False if somebody else wrote the outcome before; without a transfer it was refused. */
    boolean settle(ReservationId id, Optional<TransferId> transfer) {
        return database.sql(SETTLE)
                        .param(transfer.isPresent() ? "POSTED" : "REFUSED")
                        .param(transfer.map(TransferId::uuid).orElse(null))
                        .param(id.uuid())
                        .update()
                == 1;
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var learner = row.getObject("learner_id", UUID.class);
        var rule = row.getObject("rule_id", UUID.class);
        var transfer = row.getObject("transfer_id", UUID.class);
        var reservation = new Reservation(
                new ReservationId(row.getObject("id", UUID.class)),
                new CourseId(row.getObject("course_id", UUID.class)),
                Reservation.Purpose.valueOf(row.getString("purpose")),
                learner == null ? null : new UserId(learner),
                rule == null ? null : new RuleId(rule),
                new Amount(row.getLong("amount_minor"), row.getString("asset")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
        return new Stored(
                reservation,
                row.getString("status"),
                Sha256.ofDigest(row.getBytes("hash")),
                transfer == null ? null : new TransferId(transfer));
    }
}
