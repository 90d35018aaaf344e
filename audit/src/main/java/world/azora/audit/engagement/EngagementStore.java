package world.azora.audit.engagement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.audit.Engagement;
import world.azora.audit.EngagementId;
import world.azora.audit.EngagementStatus;
import world.azora.kernel.UserId;

final class EngagementStore {
    private static final String ADD = """
            INSERT INTO audit.engagement (id, name, client, period_start, period_end, status, created_by, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String FIND = """
            SELECT id, name, client, period_start, period_end, status, created_at
              FROM audit.engagement
             WHERE id = ?
            """;

    private static final String IS_CREATOR = """
            SELECT count(*) AS hits
              FROM audit.engagement
             WHERE id = ?
               AND created_by = ?
            """;

    private static final String LIST = """
            SELECT id, name, client, period_start, period_end, status, created_at
              FROM audit.engagement
             WHERE id < ?
             ORDER BY id DESC
             LIMIT ?
            """;

    private final JdbcClient database;

    EngagementStore(JdbcClient database) {
        this.database = database;
    }

    void add(Engagement engagement, UserId creator) {
        database.sql(ADD)
                .params(
                        engagement.id().uuid(),
                        engagement.name(),
                        engagement.client(),
                        engagement.periodStart(),
                        engagement.periodEnd(),
                        engagement.status().name(),
                        creator.uuid(),
                        engagement.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Engagement> find(EngagementId id) {
        return database.sql(FIND).param(id.uuid()).query((row, _) -> read(row)).optional();
    }

    boolean isCreator(EngagementId id, UserId person) {
        return database.sql(IS_CREATOR)
                        .params(id.uuid(), person.uuid())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Newest first. */
    List<Engagement> list(UUID before, int rows) {
        return database.sql(LIST)
                .params(before, rows)
                .query((row, _) -> read(row))
                .list();
    }

    private static Engagement read(ResultSet row) throws SQLException {
        return new Engagement(
                new EngagementId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("client"),
                row.getObject("period_start", LocalDate.class),
                row.getObject("period_end", LocalDate.class),
                EngagementStatus.valueOf(row.getString("status")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
