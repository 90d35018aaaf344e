package world.azora.platform.secret;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

final class DataKeyStore {
    private final JdbcClient database;

    DataKeyStore(JdbcClient database) {
        this.database = database;
    }

    /** A data key as it is stored, wrapped and in base64. */
    record Row(int id, String wrapped) {}

    private static final String ALL = """
            SELECT id, wrapped
              FROM platform.data_key
             ORDER BY id
            """;

    List<Row> all() {
        return database.sql(ALL)
                .query((row, _) -> new Row(row.getInt("id"), row.getString("wrapped")))
                .list();
    }

    // Of two processes at once one makes the key, and the other takes it: it is as good.
    private static final String ADD = """
            INSERT INTO platform.data_key (id, wrapped, made_at)
            VALUES (?, ?, ?)
                ON CONFLICT (id) DO NOTHING
            """;

    void add(Row key, Instant at) {
        database.sql(ADD).params(key.id(), key.wrapped(), at.atOffset(UTC)).update();
    }

    private static final String REPLACE = """
            UPDATE platform.data_key
               SET wrapped = ?
             WHERE id = ?
               AND wrapped = ?
            """;

    boolean replace(Row before, String wrapped) {
        return database.sql(REPLACE)
                        .params(wrapped, before.id(), before.wrapped())
                        .update()
                == 1;
    }
}
