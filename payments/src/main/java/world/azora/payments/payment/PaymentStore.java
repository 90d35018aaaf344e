package world.azora.payments.payment;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.Amount;
import world.azora.kernel.RequestId;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.ledger.TransferId;
import world.azora.payments.PaymentId;
import world.azora.payments.PaymentMethod;
import world.azora.payments.payment.PaymentState.Authorised;
import world.azora.payments.payment.PaymentState.Captured;
import world.azora.payments.payment.PaymentState.Capturing;
import world.azora.payments.payment.PaymentState.Created;
import world.azora.payments.payment.PaymentState.Expired;
import world.azora.payments.payment.PaymentState.Failed;
import world.azora.payments.payment.PaymentState.PartiallyRefunded;
import world.azora.payments.payment.PaymentState.Proposed;
import world.azora.payments.payment.PaymentState.Refunded;
import world.azora.payments.payment.PaymentState.Settled;
import world.azora.payments.payment.PaymentState.Voided;

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
                   (id, course_id, title, payer_id, request_id, amount_minor, asset, method, automatic, created_at,
                    hash, status)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
            """;

    boolean add(Payment payment, RequestId request) {
        var purchase = payment.purchase();
        return database.sql(ADD)
                        .param(purchase.id().uuid())
                        .param(purchase.course().map(CourseId::uuid).orElse(null))
                        .param(purchase.title())
                        .param(purchase.payer().uuid())
                        .param(request.text())
                        .param(purchase.amount().minor())
                        .param(purchase.amount().asset())
                        .param(purchase.method().name())
                        .param(purchase.automatic())
                        .param(purchase.at().atOffset(UTC))
                        .param(payment.hash().bytes())
                        .param(payment.status().name())
                        .update()
                == 1;
    }

    private static final String FIND = """
            SELECT id, course_id, title, payer_id, amount_minor, asset, method, automatic, created_at, hash,
                   status, failure, authorised_until, hold_id, captured_minor, fee_minor, transfer_id,
                   refunded_minor, settlement_id
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
            SELECT id, course_id, title, payer_id, amount_minor, asset, method, automatic, created_at, hash,
                   status, failure, authorised_until, hold_id, captured_minor, fee_minor, transfer_id,
                   refunded_minor, settlement_id
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
            SELECT id, course_id, title, payer_id, amount_minor, asset, method, automatic, created_at, hash,
                   status, failure, authorised_until, hold_id, captured_minor, fee_minor, transfer_id,
                   refunded_minor, settlement_id
              FROM payments.payment
             WHERE transfer_id = ?
                OR hold_id = ?
                OR settlement_id = ?
            """;

    /** The one that was held, captured or settled by a transfer. */
    Optional<Payment> find(TransferId transfer) {
        return database.sql(FIND_TRANSFER)
                .param(transfer.uuid())
                .param(transfer.uuid())
                .param(transfer.uuid())
                .query((row, _) -> payment(row))
                .optional();
    }

    // NO KEY, because a plain FOR UPDATE would make every refund that refers to this payment wait.
    private static final String LOCK = """
            SELECT id, course_id, title, payer_id, amount_minor, asset, method, automatic, created_at, hash,
                   status, failure, authorised_until, hold_id, captured_minor, fee_minor, transfer_id,
                   refunded_minor, settlement_id
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
                   authorised_until = ?,
                   hold_id = ?,
                   captured_minor = ?,
                   fee_minor = ?,
                   transfer_id = ?,
                   refunded_minor = ?,
                   settlement_id = ?
             WHERE id = ?
               AND status = ?
               AND refunded_minor = ?
            """;

    /** Writes the next state of a payment that is locked. */
    void put(Payment before, Payment after) {
        var rows = database.sql(PUT)
                .param(after.status().name())
                .param(after.failure().orElse(null))
                .param(after.authorisation()
                        .map(given -> given.until().atOffset(UTC))
                        .orElse(null))
                .param(after.hold().map(TransferId::uuid).orElse(null))
                .param(after.captured().minor())
                .param(after.fee().minor())
                .param(after.transfer().map(TransferId::uuid).orElse(null))
                .param(after.refunded().minor())
                .param(after.settlement().map(TransferId::uuid).orElse(null))
                .param(after.purchase().id().uuid())
                .param(before.status().name())
                .param(before.refunded().minor())
                .update();
        if (rows != 1) throw new OptimisticLockingFailureException("Somebody else changed this payment.");
    }

    /** Which payments are wanted; what is null limits nothing. */
    record Wanted(
            @Nullable UserId payer,
            @Nullable PaymentStatus status,
            @Nullable PaymentMethod method) {
        @Nullable
        UUID payerUuid() {
            return payer == null ? null : payer.uuid();
        }

        @Nullable
        String statusName() {
            return status == null ? null : status.name();
        }

        @Nullable
        String methodName() {
            return method == null ? null : method.name();
        }
    }

    private static final String LIST = """
            SELECT id, course_id, title, payer_id, amount_minor, asset, method, automatic, created_at, hash,
                   status, failure, authorised_until, hold_id, captured_minor, fee_minor, transfer_id,
                   refunded_minor, settlement_id
              FROM payments.payment
             WHERE id < ?
               AND (CAST(? AS uuid) IS NULL OR payer_id = ?)
               AND (CAST(? AS text) IS NULL OR status = ?)
               AND (CAST(? AS text) IS NULL OR method = ?)
             ORDER BY id DESC
             LIMIT ?
            """;

    /** Newest first. */
    List<Payment> list(Wanted wanted, PaymentId before, int rows) {
        return database.sql(LIST)
                .param(before.uuid())
                .param(wanted.payerUuid())
                .param(wanted.payerUuid())
                .param(wanted.statusName())
                .param(wanted.statusName())
                .param(wanted.methodName())
                .param(wanted.methodName())
                .param(rows)
                .query((row, _) -> payment(row))
                .list();
    }

    private static final String OVERDUE = """
            SELECT id
              FROM payments.payment
             WHERE status = 'AUTHORISED'
               AND authorised_until <= ?
             ORDER BY authorised_until
             LIMIT ?
            """;

    /** Those that nobody captured in time. */
    List<PaymentId> overdue(Instant now, int rows) {
        return database.sql(OVERDUE)
                .param(now.atOffset(UTC))
                .param(rows)
                .query((row, _) -> new PaymentId(row.getObject("id", UUID.class)))
                .list();
    }

    private static Payment payment(ResultSet row) throws SQLException {
        var purchase = new Purchase(
                new PaymentId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("payer_id", UUID.class)),
                Optional.ofNullable(row.getObject("course_id", UUID.class)).map(CourseId::new),
                row.getString("title"),
                amount(row, "amount_minor"),
                PaymentMethod.valueOf(row.getString("method")),
                row.getBoolean("automatic"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
        return new Payment(purchase, Sha256.ofDigest(row.getBytes("hash")), state(row));
    }

    private static PaymentState state(ResultSet row) throws SQLException {
        return switch (PaymentStatus.valueOf(row.getString("status"))) {
            case PROPOSED -> new Proposed();
            case CREATED -> new Created();
            case AUTHORISED -> new Authorised(authorisation(row));
            case CAPTURING ->
                new Capturing(authorisation(row), amount(row, "captured_minor"), amount(row, "fee_minor"));
            case CAPTURED -> new Captured(proceeds(row));
            case PARTIALLY_REFUNDED -> new PartiallyRefunded(proceeds(row), amount(row, "refunded_minor"));
            case REFUNDED -> new Refunded(proceeds(row), amount(row, "refunded_minor"));
            case SETTLED -> new Settled(proceeds(row), amount(row, "refunded_minor"), transfer(row, "settlement_id"));
            case VOIDED -> new Voided(authorisation(row));
            case EXPIRED -> new Expired(authorisation(row));
            case FAILED -> new Failed(row.getString("failure"));
        };
    }

    private static Authorisation authorisation(ResultSet row) throws SQLException {
        var until = row.getObject("authorised_until", OffsetDateTime.class);
        return new Authorisation(transfer(row, "hold_id"), until.toInstant());
    }

    private static Proceeds proceeds(ResultSet row) throws SQLException {
        return new Proceeds(
                transfer(row, "transfer_id").orElseThrow(),
                transfer(row, "hold_id"),
                amount(row, "captured_minor"),
                amount(row, "fee_minor"));
    }

    private static Optional<TransferId> transfer(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(TransferId::new);
    }

    private static Amount amount(ResultSet row, String column) throws SQLException {
        return new Amount(row.getLong(column), row.getString("asset"));
    }
}
