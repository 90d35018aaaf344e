package world.azora.payments.payment;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.Amount;
import world.azora.kernel.RequestId;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.ledger.TransferId;
import world.azora.payments.PaymentId;
import world.azora.payments.payment.PaymentState.Captured;
import world.azora.payments.payment.PaymentState.Created;
import world.azora.payments.payment.PaymentState.Failed;
import world.azora.payments.payment.PaymentState.PartiallyRefunded;
import world.azora.payments.payment.PaymentState.Refunded;

final class PaymentStore {
    /** Sorts after the id of every payment. */
    static final PaymentId NEWEST = new PaymentId(new UUID(-1, -1));

    private final JdbcClient database;

    PaymentStore(JdbcClient database) {
        this.database = database;
    }

    // Two limits may stand against it: the request came before, or the course is being paid for by another one.
    private static final String ADD = """
            INSERT INTO payments.payment
                   (id, course_id, title, payer_id, request_id, amount_minor, asset, created_at, hash, status)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'CREATED')
                ON CONFLICT DO NOTHING
            """;

    boolean add(Payment payment, RequestId request) {
        var purchase = payment.purchase();
        return database.sql(ADD)
                        .param(purchase.id().uuid())
                        .param(purchase.course().uuid())
                        .param(purchase.title())
                        .param(purchase.payer().uuid())
                        .param(request.text())
                        .param(purchase.amount().minor())
                        .param(purchase.amount().asset())
                        .param(purchase.at().atOffset(UTC))
                        .param(payment.hash().bytes())
                        .update()
                == 1;
    }

    private static final String FIND = """
            SELECT id, course_id, title, payer_id, amount_minor, asset, created_at, hash,
                   status, failure, transfer_id, refunded_minor
              FROM payments.payment
             WHERE id = ?
            """;

    Optional<Payment> find(PaymentId id) {
        return database.sql(FIND)
                .param(id.uuid())
                .query((row, _) -> payment(row))
                .optional();
    }

    private static final String FIND_REQUEST = """
            SELECT id, course_id, title, payer_id, amount_minor, asset, created_at, hash,
                   status, failure, transfer_id, refunded_minor
              FROM payments.payment
             WHERE payer_id = ?
               AND request_id = ?
            """;

    Optional<Payment> find(UserId payer, RequestId request) {
        return database.sql(FIND_REQUEST)
                .param(payer.uuid())
                .param(request.text())
                .query((row, _) -> payment(row))
                .optional();
    }

    private static final String FIND_TRANSFER = """
            SELECT id, course_id, title, payer_id, amount_minor, asset, created_at, hash,
                   status, failure, transfer_id, refunded_minor
              FROM payments.payment
             WHERE transfer_id = ?
            """;

    Optional<Payment> find(TransferId transfer) {
        return database.sql(FIND_TRANSFER)
                .param(transfer.uuid())
                .query((row, _) -> payment(row))
                .optional();
    }

    // NO KEY, because a plain FOR UPDATE would make every refund that refers to this payment wait.
    private static final String LOCK = """
            SELECT id, course_id, title, payer_id, amount_minor, asset, created_at, hash,
                   status, failure, transfer_id, refunded_minor
              FROM payments.payment
             WHERE id = ?
               FOR NO KEY UPDATE
            """;

    /** Nobody else changes its state until the transaction ends. */
    Optional<Payment> lock(PaymentId id) {
        return database.sql(LOCK)
                .param(id.uuid())
                .query((row, _) -> payment(row))
                .optional();
    }

    // The state that was read is asked for again: were the lock ever forgotten, two at once would be tried again, and
    // neither would undo what the other did.
    private static final String PUT = """
            UPDATE payments.payment
               SET status = ?,
                   failure = ?,
                   transfer_id = ?,
                   refunded_minor = ?
             WHERE id = ?
               AND status = ?
               AND refunded_minor = ?
            """;

    /** Writes the next state of a payment that is locked. */
    void put(Payment before, Payment after) {
        var failure = after.state() instanceof Failed(String reason) ? reason : null;
        var rows = database.sql(PUT)
                .param(PaymentStatus.of(after.state()).name())
                .param(failure)
                .param(after.transfer().map(TransferId::uuid).orElse(null))
                .param(after.refunded().minor())
                .param(after.purchase().id().uuid())
                .param(PaymentStatus.of(before.state()).name())
                .param(before.refunded().minor())
                .update();
        if (rows != 1) throw new OptimisticLockingFailureException("Somebody else changed this payment.");
    }

    private static final String OF_PAYER = """
            SELECT id, course_id, title, payer_id, amount_minor, asset, created_at, hash,
                   status, failure, transfer_id, refunded_minor
              FROM payments.payment
             WHERE payer_id = ?
               AND id < ?
             ORDER BY id DESC
             LIMIT ?
            """;

    /** Newest first. */
    List<Payment> ofPayer(UserId payer, PaymentId before, int rows) {
        return database.sql(OF_PAYER)
                .param(payer.uuid())
                .param(before.uuid())
                .param(rows)
                .query((row, _) -> payment(row))
                .list();
    }

    private static final String ALL = """
            SELECT id, course_id, title, payer_id, amount_minor, asset, created_at, hash,
                   status, failure, transfer_id, refunded_minor
              FROM payments.payment
             WHERE id < ?
             ORDER BY id DESC
             LIMIT ?
            """;

    /** Newest first. */
    List<Payment> all(PaymentId before, int rows) {
        return database.sql(ALL)
                .param(before.uuid())
                .param(rows)
                .query((row, _) -> payment(row))
                .list();
    }

    private static Payment payment(ResultSet row) throws SQLException {
        var purchase = new Purchase(
                new PaymentId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("payer_id", UUID.class)),
                new CourseId(row.getObject("course_id", UUID.class)),
                row.getString("title"),
                new Amount(row.getLong("amount_minor"), row.getString("asset")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
        return new Payment(purchase, Sha256.ofDigest(row.getBytes("hash")), state(row));
    }

    private static PaymentState state(ResultSet row) throws SQLException {
        return switch (PaymentStatus.valueOf(row.getString("status"))) {
            case CREATED -> new Created();
            case FAILED -> new Failed(row.getString("failure"));
            case CAPTURED -> new Captured(transfer(row));
            case PARTIALLY_REFUNDED -> new PartiallyRefunded(transfer(row), refunded(row));
            case REFUNDED -> new Refunded(transfer(row), refunded(row));
        };
    }

    private static TransferId transfer(ResultSet row) throws SQLException {
        return new TransferId(row.getObject("transfer_id", UUID.class));
    }

    private static Amount refunded(ResultSet row) throws SQLException {
        return new Amount(row.getLong("refunded_minor"), row.getString("asset"));
    }
}
