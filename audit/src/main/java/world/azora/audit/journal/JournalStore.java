package world.azora.audit.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.audit.EngagementId;
import world.azora.audit.ImportId;
import world.azora.audit.Journal;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;

/** Which file is the journal of an engagement, what went into it, and what its accounts should come to. */
final class JournalStore {
    private static final String FIND = """
            SELECT file_name, data_hash, lines, entries
              FROM audit.journal
             WHERE engagement_id = ?
            """;

    // FOR SHARE: the engagement cannot be archived between this look and the end of the transaction.
    private static final String LOCK_OPEN = """
            SELECT id
              FROM audit.engagement
             WHERE id = ?
               AND status = 'OPEN'
               FOR SHARE
            """;

    private static final String ADD = """
            INSERT INTO audit.journal (engagement_id, file_name, data_hash, lines, entries)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (engagement_id) DO NOTHING
            """;

    private static final String REPLACE = """
            UPDATE audit.journal
               SET file_name = ?, data_hash = ?, lines = ?, entries = ?
             WHERE engagement_id = ?
               AND file_name = ?
            """;

    private static final String IMPORTS = """
            SELECT id, number, kind, file_hash, first_seq, last_seq, lines, entries, content_hash, imported_by, imported_at
              FROM audit.journal_import
             WHERE engagement_id = ?
               AND NOT superseded
             ORDER BY number
            """;

    private static final String NEXT_NUMBER = """
            SELECT coalesce(max(number), 0) + 1 AS number
              FROM audit.journal_import
             WHERE engagement_id = ?
            """;

    private static final String ADD_IMPORT = """
            INSERT INTO audit.journal_import
                   (id, engagement_id, number, kind, file_hash, first_seq, last_seq, lines, entries, content_hash,
                    imported_by, imported_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SUPERSEDE = """
            UPDATE audit.journal_import
               SET superseded = true
             WHERE id = ?
            """;

    private static final String ADD_DRY_RUN = """
            INSERT INTO audit.dry_run (engagement_id, file_hash, mapping_hash, passed_at)
            VALUES (?, ?, ?, ?)
            ON CONFLICT (engagement_id, file_hash, mapping_hash) DO NOTHING
            """;

    private static final String DRY_RUN_PASSED = """
            SELECT count(*) AS passed
              FROM audit.dry_run
             WHERE engagement_id = ?
               AND file_hash = ?
               AND mapping_hash = ?
            """;

    private final JdbcClient database;

    JournalStore(JdbcClient database) {
        this.database = database;
    }

    Optional<Journal> find(EngagementId engagement) {
        return database.sql(FIND)
                .param(engagement.uuid())
                .query((row, _) -> new Journal(
                        engagement,
                        row.getString("file_name"),
                        new Sha256(row.getString("data_hash")),
                        row.getLong("lines"),
                        row.getLong("entries")))
                .optional();
    }

    boolean lockOpen(EngagementId engagement) {
        return database.sql(LOCK_OPEN)
                .param(engagement.uuid())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Whether it could: false means that another import was faster. */
    boolean add(Journal journal) {
        return database.sql(ADD)
                        .params(
                                journal.engagement().uuid(),
                                journal.file(),
                                journal.dataHash().hex(),
                                journal.lines(),
                                journal.entries())
                        .update()
                == 1;
    }

    /** Whether it could: false means that another import was faster. */
    boolean replace(Journal before, Journal after) {
        return database.sql(REPLACE)
                        .params(
                                after.file(),
                                after.dataHash().hex(),
                                after.lines(),
                                after.entries(),
                                after.engagement().uuid(),
                                before.file())
                        .update()
                == 1;
    }

    /** Those that the journal consists of, in the order of their lines. */
    List<JournalImport> imports(EngagementId engagement) {
        return database.sql(IMPORTS)
                .param(engagement.uuid())
                .query((row, _) -> read(engagement, row))
                .list();
    }

    private static JournalImport read(EngagementId engagement, ResultSet row) throws SQLException {
        return new JournalImport(
                new ImportId(row.getObject("id", UUID.class)),
                engagement,
                row.getInt("number"),
                new JournalImport.Origin(
                        JournalImport.Kind.valueOf(row.getString("kind")),
                        new Sha256(row.getString("file_hash")),
                        new JournalImport.SeqRange(row.getLong("first_seq"), row.getLong("last_seq"))),
                new JournalImport.Contents(
                        row.getLong("lines"), row.getLong("entries"), new Sha256(row.getString("content_hash"))),
                new JournalImport.Made(
                        new UserId(row.getObject("imported_by", UUID.class)),
                        row.getObject("imported_at", OffsetDateTime.class).toInstant()));
    }

    int nextNumber(EngagementId engagement) {
        return database.sql(NEXT_NUMBER)
                .param(engagement.uuid())
                .query(Integer.class)
                .single();
    }

    void addImport(JournalImport made) {
        database.sql(ADD_IMPORT)
                .params(
                        made.id().uuid(),
                        made.engagement().uuid(),
                        made.number(),
                        made.origin().kind().name(),
                        made.origin().fileHash().hex(),
                        made.origin().seqs().first(),
                        made.origin().seqs().last(),
                        made.contents().lines(),
                        made.contents().entries(),
                        made.contents().hash().hex(),
                        made.made().by().uuid(),
                        made.made().at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void supersede(ImportId id) {
        database.sql(SUPERSEDE).param(id.uuid()).update();
    }

    void addDryRun(EngagementId engagement, Upload upload, OffsetDateTime at) {
        database.sql(ADD_DRY_RUN)
                .params(
                        engagement.uuid(),
                        upload.fileHash().hex(),
                        upload.mapping().hash().hex(),
                        at)
                .update();
    }

    boolean dryRunPassed(EngagementId engagement, Upload upload) {
        return database.sql(DRY_RUN_PASSED)
                        .params(
                                engagement.uuid(),
                                upload.fileHash().hex(),
                                upload.mapping().hash().hex())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
