package world.azora.audit.archive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.audit.EngagementId;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;

final class ArchiveStore {
    private static final String LOCK = """
            SELECT status
              FROM audit.engagement
             WHERE id = ?
               FOR NO KEY UPDATE
            """;

    // Says in one text what an engagement consists of: as long as it is the same, nothing was added or signed.
    private static final String STATE = """
            SELECT concat_ws('|',
                       (SELECT data_hash FROM audit.journal WHERE engagement_id = engagement.id),
                       (SELECT string_agg(id || status, ',' ORDER BY id)
                          FROM audit.analysis WHERE engagement_id = engagement.id),
                       (SELECT string_agg(id || status || coalesce(hash, ''), ',' ORDER BY id)
                          FROM audit.report WHERE engagement_id = engagement.id)) AS state
              FROM audit.engagement
             WHERE id = ?
            """;

    private static final String BUSY = """
            SELECT (SELECT count(*) FROM audit.analysis
                     WHERE engagement_id = engagement.id AND status IN ('QUEUED', 'RUNNING'))
                 + (SELECT count(*) FROM audit.report
                     WHERE engagement_id = engagement.id AND status = 'QUEUED') AS at_work
              FROM audit.engagement
             WHERE id = ?
            """;

    private static final String CLOSE = """
            UPDATE audit.engagement
               SET status = 'ARCHIVED'
             WHERE id = ?
            """;

    private static final String ADD = """
            INSERT INTO audit.archive (engagement_id, hash, archived_by, archived_at)
            VALUES (?, ?, ?, ?)
            """;

    private static final String ADD_FILE = """
            INSERT INTO audit.archived_file (engagement_id, name, hash)
            VALUES (?, ?, ?)
            """;

    private static final String FIND = """
            SELECT hash
              FROM audit.archive
             WHERE engagement_id = ?
            """;

    private static final String FILES = """
            SELECT name, hash
              FROM audit.archived_file
             WHERE engagement_id = ?
             ORDER BY name COLLATE "C"
            """;

    private final JdbcClient database;

    ArchiveStore(JdbcClient database) {
        this.database = database;
    }

    /** Whether it is open; nobody changes it before this transaction ends. */
    boolean lockOpen(EngagementId id) {
        return database.sql(LOCK).param(id.uuid()).query(String.class).single().equals("OPEN");
    }

    String state(EngagementId id) {
        return database.sql(STATE).param(id.uuid()).query(String.class).single();
    }

    boolean isBusy(EngagementId id) {
        return database.sql(BUSY).param(id.uuid()).query(Long.class).single() > 0;
    }

    void close(EngagementId id, Archive archive, UserId by, Instant at) {
        database.sql(CLOSE).param(id.uuid()).update();
        database.sql(ADD)
                .params(id.uuid(), archive.archiveHash().hex(), by.uuid(), at.atOffset(ZoneOffset.UTC))
                .update();
        for (var file : archive.files())
            database.sql(ADD_FILE)
                    .params(id.uuid(), file.name(), file.hash().hex())
                    .update();
    }

    Optional<Archive> find(EngagementId id) {
        return database.sql(FIND)
                .param(id.uuid())
                .query(String.class)
                .optional()
                .map(hash -> {
                    var files = database.sql(FILES)
                            .param(id.uuid())
                            .query((row, _) ->
                                    new Archive.ArchivedFile(row.getString("name"), new Sha256(row.getString("hash"))))
                            .list();
                    return new Archive(new Sha256(hash), files);
                });
    }
}
