package world.azora.payments.privacy;

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

    private static final String REWARDS = """
            SELECT id, exercise_id, title, amount_minor, asset, status, passed_at, paid_at, transfer_id
              FROM payments.reward
             WHERE learner_id = ?
             ORDER BY id DESC
             LIMIT ?
            """;

    JsonNode rewards(UserId person) {
        return rows.rows(REWARDS, person);
    }

    private static final String PURCHASES = """
            SELECT id, course_id, title, amount_minor, asset, method, status, created_at, captured_minor, fee_minor,
                   refunded_minor, transfer_id
              FROM payments.payment
             WHERE payer_id = ?
             ORDER BY id DESC
             LIMIT ?
            """;

    JsonNode purchases(UserId person) {
        return rows.rows(PURCHASES, person);
    }

    private static final String FUNDINGS = """
            SELECT id, course_id, amount_minor, asset, reason, status, created_at
              FROM payments.funding
             WHERE funded_by = ?
             ORDER BY id DESC
             LIMIT ?
            """;

    JsonNode fundings(UserId person) {
        return rows.rows(FUNDINGS, person);
    }

    private static final String PROPOSALS = """
            SELECT id, kind, subject, title, amount_minor, asset, status, created_at, decided_at
              FROM payments.approval
             WHERE proposer_id = ?
             ORDER BY id DESC
             LIMIT ?
            """;

    JsonNode proposals(UserId person) {
        return rows.rows(PROPOSALS, person);
    }

    private static final String DECISIONS = """
            SELECT id, kind, subject, title, amount_minor, asset, status, reason, decided_at
              FROM payments.approval
             WHERE decided_by = ?
             ORDER BY id DESC
             LIMIT ?
            """;

    JsonNode decisions(UserId person) {
        return rows.rows(DECISIONS, person);
    }
}
