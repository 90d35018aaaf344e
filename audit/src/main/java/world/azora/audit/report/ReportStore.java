package world.azora.audit.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.audit.AnalysisId;
import world.azora.audit.Engagement;
import world.azora.audit.EngagementId;
import world.azora.audit.EngagementStatus;
import world.azora.audit.Report;
import world.azora.audit.ReportId;
import world.azora.audit.ReportStatus;
import world.azora.audit.Signing;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;

final class ReportStore {
    // FOR SHARE: the engagement cannot be archived between this look and the end of the transaction.
    private static final String LOCK_OPEN = """
            SELECT id
              FROM audit.engagement
             WHERE id = ?
               AND status = 'OPEN'
               FOR SHARE
            """;

    private static final String ENGAGEMENT = """
            SELECT id, name, client, period_start, period_end, status, created_at
              FROM audit.engagement
             WHERE id = ?
            """;

    private static final String ADD = """
            INSERT INTO audit.report (id, engagement_id, analysis_id, title, status, requested_by, requested_at)
            VALUES (?, ?, ?, ?, 'QUEUED', ?, ?)
            """;

    private static final String FIND = """
            SELECT id, engagement_id, analysis_id, title, status, hash, pages, signer, signed_at, requested_at
              FROM audit.report
             WHERE id = ?
            """;

    private static final String OF_ENGAGEMENT = """
            SELECT id, engagement_id, analysis_id, title, status, hash, pages, signer, signed_at, requested_at
              FROM audit.report
             WHERE engagement_id = ?
             ORDER BY id
            """;

    private static final String OF_ANALYSIS = """
            SELECT id, engagement_id, analysis_id, title, status, hash, pages, signer, signed_at, requested_at
              FROM audit.report
             WHERE analysis_id = ?
               AND status IN ('RENDERED', 'SIGNED')
             ORDER BY id
             LIMIT ?
            """;

    private static final String COVERING = """
            SELECT report.id, report.engagement_id, report.analysis_id, report.title, report.status, report.hash,
                   report.pages, report.signer, report.signed_at, report.requested_at
              FROM audit.report
             WHERE report.status IN ('RENDERED', 'SIGNED')
               AND EXISTS (SELECT 1
                             FROM audit.journal_import
                            WHERE journal_import.engagement_id = report.engagement_id
                              AND journal_import.kind = 'LEDGER'
                              AND NOT journal_import.superseded
                              AND ? BETWEEN journal_import.first_seq AND journal_import.last_seq
                              AND journal_import.imported_at <= report.requested_at)
             ORDER BY report.id
             LIMIT ?
            """;

    private static final String BEGIN = """
            UPDATE audit.report
               SET attempts = attempts + 1
             WHERE id = ?
               AND status = 'QUEUED'
            RETURNING attempts
            """;

    private static final String FAIL = """
            UPDATE audit.report
               SET status = 'FAILED'
             WHERE id = ?
               AND status = 'QUEUED'
            """;

    private static final String RENDERED = """
            UPDATE audit.report
               SET status = 'RENDERED', hash = ?, pages = ?
             WHERE id = ?
               AND status = 'QUEUED'
            """;

    private static final String SIGNED = """
            UPDATE audit.report
               SET status = 'SIGNED', hash = ?, signer = ?, signed_by = ?, signed_at = ?
             WHERE id = ?
               AND status = 'RENDERED'
               AND hash = ?
            """;

    private static final String ARCHIVED_HASH = """
            SELECT hash
              FROM audit.archived_file
             WHERE engagement_id = ?
               AND name = ?
            """;

    private static final int REPORTS_MAX = 100;

    private final JdbcClient database;

    ReportStore(JdbcClient database) {
        this.database = database;
    }

    boolean lockOpen(EngagementId engagement) {
        return database.sql(LOCK_OPEN)
                .param(engagement.uuid())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    Optional<Engagement> engagement(EngagementId id) {
        return database.sql(ENGAGEMENT)
                .param(id.uuid())
                .query((row, _) -> new Engagement(
                        id,
                        row.getString("name"),
                        row.getString("client"),
                        row.getObject("period_start", LocalDate.class),
                        row.getObject("period_end", LocalDate.class),
                        EngagementStatus.valueOf(row.getString("status")),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void add(Report report, UserId by) {
        database.sql(ADD)
                .params(
                        report.id().uuid(),
                        report.subject().engagementId().uuid(),
                        report.subject().analysisId().uuid(),
                        report.subject().title(),
                        by.uuid(),
                        report.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Report> find(ReportId id) {
        return database.sql(FIND).param(id.uuid()).query((row, _) -> read(row)).optional();
    }

    List<Report> list(EngagementId engagement) {
        return database.sql(OF_ENGAGEMENT)
                .param(engagement.uuid())
                .query((row, _) -> read(row))
                .list();
    }

    List<Report> ofAnalysis(AnalysisId analysis) {
        return database.sql(OF_ANALYSIS)
                .params(analysis.uuid(), REPORTS_MAX)
                .query((row, _) -> read(row))
                .list();
    }

    /** Reports on journals into which the transfer of this number went, before the report was asked for. */
    List<Report> covering(long seq) {
        return database.sql(COVERING)
                .params(seq, REPORTS_MAX)
                .query((row, _) -> read(row))
                .list();
    }

    private static Report read(ResultSet row) throws SQLException {
        var hash = row.getString("hash");
        var signer = row.getString("signer");
        return new Report(
                new ReportId(row.getObject("id", UUID.class)),
                new Report.Subject(
                        new EngagementId(row.getObject("engagement_id", UUID.class)),
                        new AnalysisId(row.getObject("analysis_id", UUID.class)),
                        row.getString("title")),
                ReportStatus.valueOf(row.getString("status")),
                hash == null ? null : new Sha256(hash),
                row.getInt("pages"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                signer == null
                        ? null
                        : new Report.Signed(
                                signer,
                                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                                null));
    }

    /** Which attempt this is; empty if it is at its end already. */
    Optional<Integer> begin(ReportId id) {
        return database.sql(BEGIN).param(id.uuid()).query(Integer.class).optional();
    }

    void fail(ReportId id) {
        database.sql(FAIL).param(id.uuid()).update();
    }

    void rendered(ReportId id, Sha256 hash, int pages) {
        database.sql(RENDERED).params(hash.hex(), pages, id.uuid()).update();
    }

    /** Whether it was still unsigned, with the hash from before. */
    boolean signed(Report before, Sha256 hash, Signing.Signature signature, UserId by) {
        var unsigned = before.hash();
        return unsigned != null
                && database.sql(SIGNED)
                                .params(
                                        hash.hex(),
                                        signature.signer(),
                                        by.uuid(),
                                        signature.at().atOffset(ZoneOffset.UTC),
                                        before.id().uuid(),
                                        unsigned.hex())
                                .update()
                        == 1;
    }

    Optional<Sha256> archivedHash(EngagementId engagement, String name) {
        return database.sql(ARCHIVED_HASH)
                .params(engagement.uuid(), name)
                .query(String.class)
                .optional()
                .map(Sha256::new);
    }
}
