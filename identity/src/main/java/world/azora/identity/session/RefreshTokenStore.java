package world.azora.identity.session;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.identity.SessionId;
import world.azora.kernel.Sha256;

final class RefreshTokenStore {
    private final JdbcClient database;

    RefreshTokenStore(JdbcClient database) {
        this.database = database;
    }

    /** When a token was used, and the salt of its successor as base64url. */
    record Use(Instant at, String successorSalt) {}

    private static final String ADD = """
            INSERT INTO identity.refresh_token (token_hash, session_id, issued_at)
            VALUES (?, ?, ?)
            """;

    void add(Sha256 token, SessionId session, Instant issuedAt) {
        database.sql(ADD)
                .param(token.hex())
                .param(session.uuid())
                .param(issuedAt.atOffset(UTC))
                .update();
    }

    private static final String FIND_SESSION = """
            SELECT session_id
              FROM identity.refresh_token
             WHERE token_hash = ?
            """;

    Optional<SessionId> findSession(Sha256 token) {
        return database.sql(FIND_SESSION)
                .param(token.hex())
                .query((row, _) -> new SessionId(row.getObject("session_id", UUID.class)))
                .optional();
    }

    private static final String FIND_USE = """
            SELECT used_at, successor_salt
              FROM identity.refresh_token
             WHERE token_hash = ?
               AND used_at IS NOT NULL
            """;

    /** Nothing if it has not been used. To be asked with the session locked. */
    Optional<Use> findUse(Sha256 token) {
        return database.sql(FIND_USE)
                .param(token.hex())
                .query((row, _) -> new Use(
                        row.getObject("used_at", OffsetDateTime.class).toInstant(), row.getString("successor_salt")))
                .optional();
    }

    private static final String MARK_USED = """
            UPDATE identity.refresh_token
               SET used_at = ?,
                   successor_salt = ?
             WHERE token_hash = ?
            """;

    void markUsed(Sha256 token, Use use) {
        database.sql(MARK_USED)
                .param(use.at().atOffset(UTC))
                .param(use.successorSalt())
                .param(token.hex())
                .update();
    }
}
