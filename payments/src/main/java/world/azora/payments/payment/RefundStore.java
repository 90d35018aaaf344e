package world.azora.payments.payment;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.Amount;
import world.azora.kernel.RequestId;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;
import world.azora.ledger.TransferId;
import world.azora.payments.PaymentId;
import world.azora.payments.RefundId;

final class RefundStore {
    private final JdbcClient database;

    RefundStore(JdbcClient database) {
        this.database = database;
    }

    private static final String ADD = """
            INSERT INTO payments.refund
                   (id, payment_id, request_id, amount_minor, asset, reason, granted_by, granted_at, hash, status)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    void add(Refund refund) {
        var order = refund.order();
        database.sql(ADD)
                .param(refund.id().uuid())
                .param(order.payment().uuid())
                .param(order.request().text())
                .param(order.amount().minor())
                .param(order.amount().asset())
                .param(order.reason())
                .param(order.by().uuid())
                .param(refund.at().atOffset(UTC))
                .param(refund.hash().bytes())
                .param(refund.status().name())
                .update();
    }

    private static final String FIND = """
            SELECT id, payment_id, request_id, amount_minor, asset, reason, granted_by, granted_at, hash,
                   status, attempt, transfer_id
              FROM payments.refund
             WHERE id = ?
            """;

    Optional<Refund> find(RefundId id) {
        return database.sql(FIND)
                .param(id.uuid())
                .query((row, _) -> refund(row))
                .optional();
    }

    private static final String FIND_REQUEST = """
            SELECT id, payment_id, request_id, amount_minor, asset, reason, granted_by, granted_at, hash,
                   status, attempt, transfer_id
              FROM payments.refund
             WHERE payment_id = ?
               AND request_id = ?
            """;

    Optional<Refund> find(PaymentId payment, RequestId request) {
        return database.sql(FIND_REQUEST)
                .param(payment.uuid())
                .param(request.text())
                .query((row, _) -> refund(row))
                .optional();
    }

    private static final String FIND_TRANSFER = """
            SELECT id, payment_id, request_id, amount_minor, asset, reason, granted_by, granted_at, hash,
                   status, attempt, transfer_id
              FROM payments.refund
             WHERE transfer_id = ?
            """;

    Optional<Refund> find(TransferId transfer) {
        return database.sql(FIND_TRANSFER)
                .param(transfer.uuid())
                .query((row, _) -> refund(row))
                .optional();
    }

    private static final String OF_PAYMENT = """
            SELECT id, payment_id, request_id, amount_minor, asset, reason, granted_by, granted_at, hash,
                   status, attempt, transfer_id
              FROM payments.refund
             WHERE payment_id = ?
             ORDER BY id
            """;

    /** Oldest first. */
    List<Refund> ofPayment(PaymentId payment) {
        return database.sql(OF_PAYMENT)
                .param(payment.uuid())
                .query((row, _) -> refund(row))
                .list();
    }

    private static final String DECIDE = """
            UPDATE payments.refund
               SET status = ?
             WHERE id = ?
               AND status = 'PROPOSED'
            """;

    void decide(RefundId refund, RefundStatus decision) {
        database.sql(DECIDE).param(decision.name()).param(refund.uuid()).update();
    }

    private static final String REPAID = """
            UPDATE payments.refund
               SET transfer_id = ?
             WHERE id = ?
               AND transfer_id IS NULL
            """;

    void noteRepaid(RefundId refund, TransferId transfer) {
        database.sql(REPAID).param(transfer.uuid()).param(refund.uuid()).update();
    }

    // Whoever comes late with a refusal of an earlier attempt must not count it a second time.
    private static final String REFUSED = """
            UPDATE payments.refund
               SET attempt = attempt + 1
             WHERE id = ?
               AND attempt = ?
               AND transfer_id IS NULL
            """;

    void noteRefused(Refund refund) {
        database.sql(REFUSED).param(refund.id().uuid()).param(refund.refusals()).update();
    }

    private static Refund refund(ResultSet row) throws SQLException {
        var order = new RefundOrder(
                new PaymentId(row.getObject("payment_id", UUID.class)),
                new RequestId(row.getString("request_id")),
                new Amount(row.getLong("amount_minor"), row.getString("asset")),
                row.getString("reason"),
                new UserId(row.getObject("granted_by", UUID.class)));
        var transfer = row.getObject("transfer_id", UUID.class);
        return new Refund(
                new RefundId(row.getObject("id", UUID.class)),
                order,
                row.getObject("granted_at", OffsetDateTime.class).toInstant(),
                Sha256.ofDigest(row.getBytes("hash")),
                transfer == null ? RefundStatus.valueOf(row.getString("status")) : RefundStatus.REPAID,
                row.getInt("attempt"),
                transfer == null ? null : new TransferId(transfer));
    }
}
