package world.azora.audit.privacy;

import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import world.azora.kernel.UserId;
import world.azora.platform.privacy.PersonalStore;

final class PrivacyStore {
    private final PersonalStore rows;

    PrivacyStore(JdbcClient database, JsonMapper json) {
        this.rows = new PersonalStore(database, json);
    }

    private static final String ENGAGEMENTS = """
            SELECT id, name, client, status, created_at
              FROM audit.engagement
             WHERE created_by = ?
             ORDER BY id DESC
             LIMIT ?
            """;

    JsonNode engagements(UserId person) {
        return rows.rows(ENGAGEMENTS, person);
    }

    private static final String REPORTS = """
            SELECT id, engagement_id, title, status, requested_at
              FROM audit.report
             WHERE requested_by = ?
             ORDER BY id DESC
             LIMIT ?
            """;

    JsonNode reports(UserId person) {
        return rows.rows(REPORTS, person);
    }

    private static final String SIGNATURES = """
            SELECT id, engagement_id, title, signer, signed_at
              FROM audit.report
             WHERE signed_by = ?
             ORDER BY id DESC
             LIMIT ?
            """;

    JsonNode signatures(UserId person) {
        return rows.rows(SIGNATURES, person);
    }
}
