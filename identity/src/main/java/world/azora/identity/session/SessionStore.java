package world.azora.identity.session;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.identity.SessionId;
import world.azora.kernel.Actor;
import world.azora.kernel.PersonRole;
import world.azora.kernel.UserId;

final class SessionStore {
    private final JdbcClient database;

    SessionStore(JdbcClient database) {
        this.database = database;
    }

    private static final String ADD = """
            INSERT INTO identity.session (id, person_id, started_at, expires_at)
            VALUES (?, ?, ?, ?)
            """;

    void add(SessionId session, UserId person, Instant startedAt, Instant expiresAt) {
        database.sql(ADD)
                .param(session.uuid())
                .param(person.uuid())
                .param(startedAt.atOffset(UTC))
                .param(expiresAt.atOffset(UTC))
                .update();
    }

    private static final String FIND_LIVE = """
            SELECT person.id, person.roles
              FROM identity.session
              JOIN identity.person ON person.id = session.person_id
             WHERE session.id = ?
               AND session.ended_at IS NULL
               AND session.expires_at > ?
               AND NOT person.disabled
            """;

    Optional<Actor> findLive(SessionId session, Instant now) {
        return database.sql(FIND_LIVE)
                .param(session.uuid())
                .param(now.atOffset(UTC))
                .query((row, _) -> actor(row))
                .optional();
    }

    // Requests that show the same refresh token at once come one after the other from here on.
    private static final String LOCK_LIVE = """
            SELECT session.person_id, session.expires_at
              FROM identity.session
              JOIN identity.person ON person.id = session.person_id
             WHERE session.id = ?
               AND session.ended_at IS NULL
               AND session.expires_at > ?
               AND NOT person.disabled
               FOR NO KEY UPDATE OF session
            """;

    Optional<Locked> lockLive(SessionId session, Instant now) {
        return database.sql(LOCK_LIVE)
                .param(session.uuid())
                .param(now.atOffset(UTC))
                .query((row, _) -> new Locked(
                        new UserId(row.getObject("person_id", UUID.class)),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** A live session that nobody else can change before this transaction ends. */
    record Locked(UserId person, Instant expiresAt) {}

    private static final String END = """
            UPDATE identity.session
               SET ended_at = ?
             WHERE id = ?
               AND ended_at IS NULL
            RETURNING person_id
            """;

    /** Whose session it was; nothing if it had ended already. */
    Optional<UserId> end(SessionId session, Instant at) {
        return database.sql(END)
                .param(at.atOffset(UTC))
                .param(session.uuid())
                .query((row, _) -> new UserId(row.getObject("person_id", UUID.class)))
                .optional();
    }

    private static final String FORGET_EXPIRED = """
            DELETE FROM identity.session
             WHERE expires_at < ?
            """;

    void forgetExpiredBefore(Instant time) {
        database.sql(FORGET_EXPIRED).param(time.atOffset(UTC)).update();
    }

    private static Actor actor(ResultSet row) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        return new Actor(
                new UserId(row.getObject("id", UUID.class)),
                Arrays.stream(roles).map(PersonRole::valueOf).collect(Collectors.toUnmodifiableSet()));
    }
}
