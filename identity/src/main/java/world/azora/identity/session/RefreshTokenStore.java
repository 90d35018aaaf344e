package world.azora.identity.session;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.identity.SessionId;
import world.azora.kernel.Sha256;

final class RefreshTokenStore {
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

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

    // All of an ordinary refresh in one round trip. Of several at once one finds the token unused, the others wait for
    // its row and then find nothing here.
    private static final String USE = """
            WITH used AS (
                UPDATE identity.refresh_token AS token
                   SET used_at = ?,
                       successor_salt = ?
                  FROM identity.session
                  JOIN identity.person ON person.id = session.person_id
                 WHERE token.token_hash = ?
                   AND token.used_at IS NULL
                   AND session.id = token.session_id
                   AND session.ended_at IS NULL
                   AND NOT person.disabled
                RETURNING session.id AS session_id, session.started_at, session.seen_at, session.expires_at, person.id,
                          person.email, person.display_name, person.locale, person.roles, person.created_at
            ), followed AS (
                INSERT INTO identity.refresh_token (token_hash, session_id, issued_at)
                SELECT ?, session_id, ?
                  FROM used
            ), seen AS (
                UPDATE identity.session
                   SET seen_at = ?
                  FROM used
                 WHERE session.id = used.session_id
                   AND used.seen_at < ?
            )
            SELECT session_id, started_at, seen_at, expires_at, id, email, display_name, locale, roles, created_at
              FROM used
            """;

    /** The session that goes on with the successor, as it was before; nothing if the token could not be used. */
    Optional<Live> use(Sha256 token, Use use, Sha256 successor) {
        var at = use.at().atOffset(UTC);
        return database.sql(USE)
                .param(at)
                .param(use.successorSalt())
                .param(token.hex())
                .param(successor.hex())
                .param(at)
                .param(at)
                .param(at.minus(SEEN_EVERY))
                .query((row, _) -> SessionRows.live(row))
                .optional();
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
                .query((row, _) -> new Use(SessionRows.instant(row, "used_at"), row.getString("successor_salt")))
                .optional();
    }
}
