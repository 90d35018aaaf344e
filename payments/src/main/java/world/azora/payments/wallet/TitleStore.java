package world.azora.payments.wallet;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.TypeId;
import world.azora.payments.CompensationId;
import world.azora.payments.PaymentId;
import world.azora.payments.RefundId;
import world.azora.payments.RewardId;

/** What rewards, payments, refunds and compensations were about. */
final class TitleStore {
    private final JdbcClient database;

    TitleStore(JdbcClient database) {
        this.database = database;
    }

    private static final String TITLES = """
            SELECT 'rwd' AS kind, reward.id, reward.title
              FROM payments.reward AS reward
             WHERE reward.id = ANY (CAST(? AS uuid[]))
             UNION ALL
            SELECT 'pay' AS kind, payment.id, payment.title
              FROM payments.payment AS payment
             WHERE payment.id = ANY (CAST(? AS uuid[]))
             UNION ALL
            SELECT 'rfd' AS kind, refund.id, payment.title
              FROM payments.refund AS refund
              JOIN payments.payment AS payment ON payment.id = refund.payment_id
             WHERE refund.id = ANY (CAST(? AS uuid[]))
             UNION ALL
            SELECT 'cmp' AS kind, compensation.id, compensation.title
              FROM payments.compensation AS compensation
             WHERE compensation.id = ANY (CAST(? AS uuid[]))
            """;

    /** The titles by the texts of the ids; ids of other kinds have none. */
    Map<String, String> titles(Collection<TypeId> causes) {
        var titles = new HashMap<String, String>();
        database.sql(TITLES)
                .param(uuids(RewardId.class, causes))
                .param(uuids(PaymentId.class, causes))
                .param(uuids(RefundId.class, causes))
                .param(uuids(CompensationId.class, causes))
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    titles.put(cause(row.getString("kind"), id).toString(), row.getString("title"));
                });
        return titles;
    }

    private static TypeId cause(String kind, UUID id) {
        return switch (kind) {
            case "rwd" -> new RewardId(id);
            case "pay" -> new PaymentId(id);
            case "rfd" -> new RefundId(id);
            case "cmp" -> new CompensationId(id);
            default -> throw new IllegalStateException("The statement names no such kind: " + kind);
        };
    }

    private static String[] uuids(Class<? extends TypeId> kind, Collection<TypeId> causes) {
        return causes.stream()
                .filter(kind::isInstance)
                .map(cause -> cause.uuid().toString())
                .toArray(String[]::new);
    }
}
