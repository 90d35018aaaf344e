package world.azora.activity.log;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import world.azora.activity.Activity;
import world.azora.activity.ActivityEntry;
import world.azora.kernel.IdSource;
import world.azora.kernel.UserId;

final class ActivityStore {
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;
    private final IdSource ids;

    ActivityStore(JdbcClient database, JsonMapper json, IdSource ids) {
        this.database = database;
        this.json = json;
        this.ids = ids;
    }

    private static final String ADD = """
            INSERT INTO activity.entry (id, at, who, action, subject, facts)
            VALUES (?, ?, ?, ?, ?, ?::jsonb)
            """;

    void add(Activity activity, Instant at) {
        database.sql(ADD)
                .param(ids.next())
                .param(at.atOffset(UTC))
                .param(activity.who().uuid())
                .param(activity.action())
                .param(activity.subject())
                .param(json.writeValueAsString(activity.facts()))
                .update();
    }

    // The ids sort by time, so the key of the table is the order of the page.
    private static final String NEWEST_BEFORE = """
            SELECT id, at, who, action, subject, facts
              FROM activity.entry
             WHERE id < ?
             ORDER BY id DESC
             LIMIT ?
            """;

    List<Row> newestBefore(UUID id, int rows) {
        return database.sql(NEWEST_BEFORE)
                .param(id)
                .param(rows)
                .query((row, _) -> new Row(row.getObject("id", UUID.class), entry(row)))
                .list();
    }

    private static final String ABOUT = """
            SELECT at, who, action, subject, facts
              FROM activity.entry
             WHERE who = ?
                OR subject = ?
             ORDER BY id DESC
             LIMIT ?
            """;

    /** The newest first. */
    List<ActivityEntry> about(UserId person, int rows) {
        return database.sql(ABOUT)
                .param(person.uuid())
                .param(person.toString())
                .param(rows)
                .query((row, _) -> entry(row))
                .list();
    }

    private ActivityEntry entry(ResultSet row) throws SQLException {
        return new ActivityEntry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new UserId(row.getObject("who", UUID.class)),
                row.getString("action"),
                row.getString("subject"),
                json.readValue(row.getString("facts"), FACTS));
    }

    /** An entry with the key that the next page goes on from. */
    record Row(UUID id, ActivityEntry entry) {}
}
