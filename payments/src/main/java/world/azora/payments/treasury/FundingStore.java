package world.azora.payments.treasury;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.Amount;
import world.azora.kernel.RequestId;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.payments.FundingId;

final class FundingStore {
    private final JdbcClient database;

    FundingStore(JdbcClient database) {
        this.database = database;
    }

    private static final String ADD = """
            INSERT INTO payments.funding
                   (id, course_id, amount_minor, asset, reason, funded_by, request_id, status, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (funded_by, request_id) DO NOTHING
            """;

    /** False if the same person's request id came before. */
    boolean add(Funding funding) {
        var order = funding.order();
        return database.sql(ADD)
                        .param(funding.id().uuid())
                        .param(order.course().uuid())
                        .param(order.amount().minor())
                        .param(order.amount().asset())
                        .param(order.reason())
                        .param(order.by().uuid())
                        .param(order.request().text())
                        .param(funding.status().name())
                        .param(funding.at().atOffset(UTC))
                        .update()
                == 1;
    }

    private static final String FIND = """
            SELECT id, course_id, amount_minor, asset, reason, funded_by, request_id, created_at, status
              FROM payments.funding
             WHERE id = ?
            """;

    Optional<Funding> find(FundingId id) {
        return database.sql(FIND)
                .param(id.uuid())
                .query((row, _) -> funding(row))
                .optional();
    }

    private static final String FIND_REQUEST = """
            SELECT id, course_id, amount_minor, asset, reason, funded_by, request_id, created_at, status
              FROM payments.funding
             WHERE funded_by = ?
               AND request_id = ?
            """;

    Optional<Funding> find(UserId by, RequestId request) {
        return database.sql(FIND_REQUEST)
                .param(by.uuid())
                .param(request.text())
                .query((row, _) -> funding(row))
                .optional();
    }

    private static final String SETTLE = """
            UPDATE payments.funding
               SET status = ?
             WHERE id = ?
               AND status = 'CREATED'
            """;

    /** False if somebody else wrote the outcome before. */
    boolean settle(FundingId id, boolean posted) {
        return database.sql(SETTLE)
                        .param(posted ? "POSTED" : "REFUSED")
                        .param(id.uuid())
                        .update()
                == 1;
    }

    private static final String DECIDE = """
            UPDATE payments.funding
               SET status = ?
             WHERE id = ?
               AND status = 'PROPOSED'
            """;

    /** False if it was decided before. */
    boolean decide(FundingId id, FundingStatus decision) {
        return database.sql(DECIDE).param(decision.name()).param(id.uuid()).update() == 1;
    }

    private static Funding funding(ResultSet row) throws SQLException {
        var order = new FundingOrder(
                new UserId(row.getObject("funded_by", UUID.class)),
                new RequestId(row.getString("request_id")),
                new CourseId(row.getObject("course_id", UUID.class)),
                new Amount(row.getLong("amount_minor"), row.getString("asset")),
                row.getString("reason"));
        return new Funding(
                new FundingId(row.getObject("id", UUID.class)),
                order,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                FundingStatus.valueOf(row.getString("status")));
    }
}
