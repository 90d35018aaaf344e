package world.azora.identity.privacy;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import world.azora.identity.User;
import world.azora.kernel.UserId;
import world.azora.platform.privacy.PersonalStore;

final class PrivacyStore {
    private final JdbcClient database;
    private final PersonalStore rows;

    PrivacyStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.rows = new PersonalStore(database, json);
    }

    private static final String SESSIONS = """
            SELECT id, started_at, expires_at, ended_at
              FROM identity.session
             WHERE person_id = ?
             ORDER BY started_at DESC, id
             LIMIT ?
            """;

    JsonNode sessions(UserId person) {
        return rows.rows(SESSIONS, person);
    }

    private static final String ADDRESS_CHANGES = """
            SELECT email, asked_at, ended_at
              FROM identity.email_change
             WHERE person_id = ?
             ORDER BY asked_at DESC, email
             LIMIT ?
            """;

    JsonNode addressChanges(UserId person) {
        return rows.rows(ADDRESS_CHANGES, person);
    }

    private static final String LOCK = """
            SELECT id
              FROM identity.person
             WHERE id = ?
               AND erased_at IS NULL
               FOR NO KEY UPDATE
            """;

    /** Whether there is somebody to erase. */
    boolean lock(UserId person) {
        return database.sql(LOCK)
                .param(person.uuid())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    // The domain "invalid" never exists (RFC 2606), and the id keeps the address unique.
    private static final String PSEUDONYMISE = """
            UPDATE identity.person
               SET email = 'erased-' || id || '@erased.invalid',
                   display_name = 'Erased account',
                   locale = 'en',
                   roles = '{}',
                   disabled = true,
                   erased_at = ?
             WHERE id = ?
            """;

    private static final String DELETE_SESSIONS = """
            DELETE FROM identity.session
             WHERE person_id = ?
            """;

    private static final String DELETE_FORMER_PASSWORDS = """
            DELETE FROM identity.former_password
             WHERE person_id = ?
            """;

    private static final String DELETE_PROOF = """
            DELETE FROM identity.password_proof
             WHERE person_id = ?
            """;

    private static final String DELETE_RESETS = """
            DELETE FROM identity.password_reset
             WHERE person_id = ?
            """;

    private static final String DELETE_ADDRESS_CHANGES = """
            DELETE FROM identity.email_change
             WHERE person_id = ?
            """;

    private static final String DELETE_REGISTRATIONS = """
            DELETE FROM identity.registration
             WHERE email = ?
            """;

    void erase(User user, Instant at) {
        var id = user.id().uuid();
        database.sql(PSEUDONYMISE).param(at.atOffset(UTC)).param(id).update();
        database.sql(DELETE_SESSIONS).param(id).update();
        database.sql(DELETE_FORMER_PASSWORDS).param(id).update();
        database.sql(DELETE_PROOF).param(id).update();
        database.sql(DELETE_RESETS).param(id).update();
        database.sql(DELETE_ADDRESS_CHANGES).param(id).update();
        database.sql(DELETE_REGISTRATIONS).param(user.email().text()).update();
    }
}
