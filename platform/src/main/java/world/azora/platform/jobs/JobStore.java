package world.azora.platform.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes jobs into the caller's transaction and lists them; to work them off is db-scheduler's part. */
final class JobStore {
    // db-scheduler's own "schedule if it does not exist" looks first and then inserts: of two at once one would fail,
    // and with it the transaction that it is part of.
    private static final String ADD = """
            INSERT INTO platform.job (task_name, task_instance, task_data, execution_time, picked, version)
            VALUES (?, ?, ?, ?, false, 1)
                ON CONFLICT (task_name, task_instance) DO NOTHING
            """;

    private static final String LIST = """
            SELECT task_name, task_instance, execution_time, consecutive_failures, last_failure, picked
              FROM platform.job
             WHERE (execution_time, task_name, task_instance) > (?, ?, ?)
             ORDER BY execution_time, task_name, task_instance
             LIMIT ?
            """;

    private final JdbcClient database;

    JobStore(JdbcClient database) {
        this.database = database;
    }

    void add(String name, String instance, byte[] payload, Instant dueAt) {
        database.sql(ADD)
                .params(name, instance, payload, dueAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<JobRow> list(JobKey after, int rows) {
        return database.sql(LIST)
                .params(after.dueAt(), after.name(), after.instance(), rows)
                .query((row, _) -> new JobRow(
                        row.getString("task_name"),
                        row.getString("task_instance"),
                        row.getObject("execution_time", OffsetDateTime.class).toInstant(),
                        row.getInt("consecutive_failures"),
                        lastFailure(row),
                        row.getBoolean("picked")))
                .list();
    }

    private static @Nullable Instant lastFailure(ResultSet row) throws SQLException {
        var at = row.getObject("last_failure", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
