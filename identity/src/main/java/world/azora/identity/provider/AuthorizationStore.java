package world.azora.identity.provider;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.identity.OauthClientId;
import world.azora.identity.SessionId;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;

final class AuthorizationStore {
    private final JdbcClient database;

    AuthorizationStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * What a person was asked and has granted.
     *
     * @param request as JSON
     * @param since when the person signed in
     */
    record Row(
            String id,
            OauthClientId client,
            UserId person,
            SessionId session,
            Instant since,
            String request,
            Set<String> scopes) {}

    enum Kind {
        STATE,
        CODE,
        ACCESS,
        REFRESH,
        ID
    }

    record Token(
            Sha256 hash, Kind kind, Instant issuedAt, Instant expiresAt, boolean invalidated, Set<String> scopes) {}

    /** @param superseded whether a later token has taken its place */
    record Place(String authorization, Kind kind, boolean superseded) {}

    private static final String PUT = """
            INSERT INTO identity.oauth_authorization
                   (id, client_id, person_id, session_id, request, scopes, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE
               SET scopes = EXCLUDED.scopes
            """;

    void put(Row row, Instant now) {
        database.sql(PUT)
                .param(row.id())
                .param(row.client().uuid())
                .param(row.person().uuid())
                .param(row.session().uuid())
                .param(row.request())
                .param(array(row.scopes()))
                .param(now.atOffset(UTC))
                .update();
    }

    private static final String PUT_TOKEN = """
            INSERT INTO identity.oauth_token
                   (token_hash, authorization_id, kind, issued_at, expires_at, invalidated, scopes)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (token_hash) DO UPDATE
               SET invalidated = EXCLUDED.invalidated
            """;

    void put(String authorization, Token token) {
        database.sql(PUT_TOKEN)
                .param(token.hash().hex())
                .param(authorization)
                .param(token.kind().name())
                .param(token.issuedAt().atOffset(UTC))
                .param(token.expiresAt().atOffset(UTC))
                .param(token.invalidated())
                .param(array(token.scopes()))
                .update();
    }

    private static final String SUPERSEDE = """
            UPDATE identity.oauth_token
               SET superseded = true
             WHERE authorization_id = ?
               AND token_hash <> ALL (?)
               AND NOT superseded
            """;

    /** All but these have been replaced. */
    void supersedeAllBut(String authorization, Collection<Token> current) {
        database.sql(SUPERSEDE)
                .param(authorization)
                .param(current.stream().map(token -> token.hash().hex()).toArray(String[]::new))
                .update();
    }

    private static final String FIND_PLACE = """
            SELECT authorization_id, kind, superseded
              FROM identity.oauth_token
             WHERE token_hash = ?
            """;

    Optional<Place> findPlace(Sha256 token) {
        return database.sql(FIND_PLACE)
                .param(token.hex())
                .query((row, _) -> new Place(
                        row.getString("authorization_id"),
                        Kind.valueOf(row.getString("kind")),
                        row.getBoolean("superseded")))
                .optional();
    }

    // Two requests with one code come one after the other from here on, and the second finds it used.
    private static final String LOCK = """
            SELECT id
              FROM identity.oauth_authorization
             WHERE id = ?
               FOR NO KEY UPDATE
            """;

    void lock(String authorization) {
        database.sql(LOCK)
                .param(authorization)
                .query((row, _) -> row.getString("id"))
                .optional();
    }

    // Sign-out, a closed account and a disabled tool end what was granted, without anybody having to look for it.
    private static final String FIND_LIVE = """
            SELECT auth.id, auth.client_id, auth.person_id, auth.session_id, auth.request, auth.scopes,
                   session.started_at
              FROM identity.oauth_authorization AS auth
              JOIN identity.session ON session.id = auth.session_id
              JOIN identity.person ON person.id = auth.person_id
              JOIN identity.oauth_client ON oauth_client.id = auth.client_id
             WHERE auth.id = ?
               AND session.ended_at IS NULL
               AND session.expires_at > ?
               AND NOT person.disabled
               AND NOT oauth_client.disabled
            """;

    Optional<Row> findLive(String authorization, Instant now) {
        return database.sql(FIND_LIVE)
                .param(authorization)
                .param(now.atOffset(UTC))
                .query((row, _) -> row(row))
                .optional();
    }

    private static final String TOKENS = """
            SELECT token_hash, kind, issued_at, expires_at, invalidated, scopes
              FROM identity.oauth_token
             WHERE authorization_id = ?
               AND NOT superseded
            """;

    List<Token> tokens(String authorization) {
        return database.sql(TOKENS)
                .param(authorization)
                .query((row, _) -> new Token(
                        new Sha256(row.getString("token_hash")),
                        Kind.valueOf(row.getString("kind")),
                        time(row, "issued_at"),
                        time(row, "expires_at"),
                        row.getBoolean("invalidated"),
                        set(row, "scopes")))
                .list();
    }

    private static final String REMOVE = """
            DELETE FROM identity.oauth_authorization
             WHERE id = ?
            """;

    void remove(String authorization) {
        database.sql(REMOVE).param(authorization).update();
    }

    private static final String FORGET_ENDED = """
            DELETE FROM identity.oauth_authorization AS auth
             WHERE NOT EXISTS (
                   SELECT 1
                     FROM identity.oauth_token
                    WHERE oauth_token.authorization_id = auth.id
                      AND oauth_token.expires_at > ?)
            """;

    /** A replay is told from chance as long as the tokens last, not longer. */
    void forgetEndedBefore(Instant time) {
        database.sql(FORGET_ENDED).param(time.atOffset(UTC)).update();
    }

    private static final String FIND_START = """
            SELECT started_at
              FROM identity.session
             WHERE id = ?
            """;

    /** When somebody signed in. */
    Optional<Instant> findStart(SessionId session) {
        return database.sql(FIND_START)
                .param(session.uuid())
                .query((row, _) -> time(row, "started_at"))
                .optional();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("id"),
                new OauthClientId(row.getObject("client_id", UUID.class)),
                new UserId(row.getObject("person_id", UUID.class)),
                new SessionId(row.getObject("session_id", UUID.class)),
                time(row, "started_at"),
                row.getString("request"),
                set(row, "scopes"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Set<String> set(ResultSet row, String column) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) row.getArray(column).getArray()));
    }

    private static String[] array(Set<String> texts) {
        return texts.stream().sorted().toArray(String[]::new);
    }
}
