package world.azora.payments.certificate;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.Amount;
import world.azora.kernel.TypeId;
import world.azora.kernel.UserId;
import world.azora.ledger.TransferId;
import world.azora.payments.CompensationId;
import world.azora.payments.IdText;
import world.azora.payments.Leg;
import world.azora.payments.PaymentId;
import world.azora.payments.RefundId;
import world.azora.payments.RewardId;

/** What payments wrote down about a person's money. */
final class RecordStore {
    /** What is posted is written down a little later, and by another clock. */
    static final Duration SLACK = Duration.ofDays(1);

    private static final List<Class<? extends TypeId>> OURS =
            List.of(RewardId.class, CompensationId.class, PaymentId.class, RefundId.class);

    private final JdbcClient database;

    RecordStore(JdbcClient database) {
        this.database = database;
    }

    record Window(Instant start, Instant end) {}

    /** By the transfers that they are about. */
    record Records(Map<TransferId, OwnRecord> all) {
        Optional<OwnRecord> of(CertificateLine line) {
            return Optional.ofNullable(all.get(line.transferId()));
        }

        /** Whether a line is as it was written down. What was moved by hand is written down in the ledger only. */
        boolean explains(CertificateLine line, Optional<OwnRecord> own) {
            return own.map(one -> one.isLine(line)).orElseGet(() -> !isOurs(line.cause()));
        }

        List<OwnRecord> without(Set<TransferId> transfers) {
            return all.values().stream()
                    .filter(own -> !transfers.contains(own.transfer()))
                    .toList();
        }

        private static boolean isOurs(String cause) {
            return OURS.stream().anyMatch(kind -> IdText.read(kind, cause).isPresent());
        }
    }

    private static final String RECORDS = """
            SELECT 'REWARD' AS kind, w.id AS cause_id, w.title, w.transfer_id, w.amount_minor, w.asset, false AS outside
              FROM payments.reward w
             WHERE w.learner_id = ?
               AND w.transfer_id IS NOT NULL
               AND (w.transfer_id = ANY (CAST(? AS uuid[])) OR w.paid_at >= ? AND w.paid_at < ?)
             UNION ALL
            SELECT 'COMPENSATION', c.id, c.title, t.transfer_id, t.amount_minor, c.asset, false
              FROM payments.compensation_transfer t
              JOIN payments.compensation c ON c.id = t.compensation_id
             WHERE c.learner_id = ?
               AND (t.transfer_id = ANY (CAST(? AS uuid[])) OR t.posted_at >= ? AND t.posted_at < ?)
             UNION ALL
            SELECT 'PAYMENT', p.id, p.title, p.transfer_id, p.captured_minor, p.asset,
                   p.method = 'PROVIDER' AND p.course_id IS NOT NULL
              FROM payments.payment p
             WHERE p.payer_id = ?
               AND p.transfer_id IS NOT NULL
               AND (p.transfer_id = ANY (CAST(? AS uuid[])) OR p.created_at >= ? AND p.created_at < ?)
             UNION ALL
            SELECT 'FEE', p.id, p.title, p.transfer_id, p.fee_minor, p.asset, false
              FROM payments.payment p
             WHERE p.payer_id = ?
               AND p.course_id IS NULL
               AND p.fee_minor > 0
               AND p.transfer_id IS NOT NULL
               AND (p.transfer_id = ANY (CAST(? AS uuid[])) OR p.created_at >= ? AND p.created_at < ?)
             UNION ALL
            SELECT 'REFUND', r.id, p.title, r.transfer_id, r.amount_minor, r.asset,
                   p.method = 'PROVIDER' AND p.course_id IS NOT NULL
              FROM payments.refund r
              JOIN payments.payment p ON p.id = r.payment_id
             WHERE p.payer_id = ?
               AND r.transfer_id IS NOT NULL
               AND (r.transfer_id = ANY (CAST(? AS uuid[])) OR r.granted_at >= ? AND r.granted_at < ?)
            """;

    private static final int PARTS = 5;

    /** Those of these transfers, and those that were written down in a time. */
    Records records(UserId person, Collection<TransferId> transfers, Window window) {
        var ids = transfers.stream().map(id -> id.uuid().toString()).toArray(String[]::new);
        var query = database.sql(RECORDS);
        for (var part = 0; part < PARTS; part++)
            query = query.param(person.uuid())
                    .param(ids)
                    .param(window.start.atOffset(UTC))
                    .param(window.end.atOffset(UTC));
        var all = new HashMap<TransferId, OwnRecord>();
        query.query((row, _) -> own(row)).list().forEach(own -> all.put(own.transfer(), own));
        return new Records(all);
    }

    private static OwnRecord own(ResultSet row) throws SQLException {
        var kind = OwnRecord.Kind.valueOf(row.getString("kind"));
        var cause = cause(kind, row.getObject("cause_id", UUID.class));
        var transfer = kind == OwnRecord.Kind.FEE
                ? new Leg(cause, "fee").transfer()
                : new TransferId(row.getObject("transfer_id", UUID.class));
        return new OwnRecord(
                kind,
                cause,
                row.getString("title"),
                transfer,
                new Amount(row.getLong("amount_minor"), row.getString("asset")),
                row.getBoolean("outside"));
    }

    private static TypeId cause(OwnRecord.Kind kind, UUID id) {
        return switch (kind) {
            case REWARD -> new RewardId(id);
            case COMPENSATION -> new CompensationId(id);
            case PAYMENT, FEE -> new PaymentId(id);
            case REFUND -> new RefundId(id);
        };
    }
}
