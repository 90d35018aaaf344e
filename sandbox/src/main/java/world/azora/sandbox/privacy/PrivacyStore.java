package world.azora.sandbox.privacy;

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

    private static final String RUNS = """
            SELECT id, language, status, queued_at, finished_at, request
              FROM sandbox.run
             WHERE person_id = ?
             ORDER BY id DESC
             LIMIT ?
            """;

    JsonNode runs(UserId person) {
        return rows.rows(RUNS, person);
    }
}
