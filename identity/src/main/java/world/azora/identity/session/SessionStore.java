package world.azora.identity.session;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.identity.Device;
import world.azora.identity.SessionId;
import world.azora.kernel.UserId;

final class SessionStore {
    private final JdbcClient database;

    SessionStore(JdbcClient database) {
        this.database = database;
    }

    /** When a session ends that is never used again: earlier for staff. */
    record Ends(Instant forLearners, Instant forStaff) {}

    /** A session as it begins. */
    record Started(SessionId id, UserId person, Device device, Instant at) {}

    private static final String ADD = """
            INSERT INTO identity.session (id, person_id, device, address, started_at, seen_at, expires_at)
            SELECT ?, id, ?, ?, ?, ?, CASE WHEN roles <@ ARRAY['LEARNER'] THEN ?::timestamptz ELSE ?::timestamptz END
              FROM identity.person
             WHERE id = ?
            RETURNING expires_at
            """;

    /** Gives when it expires. */
    Instant add(Started session, Ends ends) {
        return database.sql(ADD)
                .param(session.id().uuid())
                .param(session.device().name())
                .param(session.device().address())
                .param(session.at().atOffset(UTC))
                .param(session.at().atOffset(UTC))
                .param(ends.forLearners().atOffset(UTC))
                .param(ends.forStaff().atOffset(UTC))
                .param(session.person().uuid())
                .query((row, _) -> SessionRows.instant(row, "expires_at"))
                .single();
    }

    private static final String FIND_LIVE = """
            SELECT session.id AS session_id, session.started_at, session.seen_at, session.expires_at,
                   person.id, person.email, person.display_name, person.locale, person.roles, person.created_at
              FROM identity.session
              JOIN identity.person ON person.id = session.person_id
             WHERE session.id = ?
               AND session.ended_at IS NULL
               AND NOT person.disabled
            """;

    /** Whether it has expired is for the caller to ask. */
    Optional<Live> findLive(SessionId session) {
        return database.sql(FIND_LIVE)
                .param(session.uuid())
                .query((row, _) -> SessionRows.live(row))
                .optional();
    }

    // Requests that show the same refresh token at once come one after the other from here on.
    private static final String LOCK_LIVE = """
            SELECT session.id AS session_id, session.started_at, session.seen_at, session.expires_at,
                   person.id, person.email, person.display_name, person.locale, person.roles, person.created_at
              FROM identity.session
              JOIN identity.person ON person.id = session.person_id
             WHERE session.id = ?
               AND session.ended_at IS NULL
               AND NOT person.disabled
               FOR NO KEY UPDATE OF session
            """;

    /** A live session that nobody else can change before this transaction ends. */
    Optional<Live> lockLive(SessionId session) {
        return database.sql(LOCK_LIVE)
                .param(session.uuid())
                .query((row, _) -> SessionRows.live(row))
                .optional();
    }

    private static final String SEE = """
            UPDATE identity.session
               SET seen_at = ?
             WHERE id = ?
               AND seen_at < ?
            """;

    void see(SessionId session, Instant at) {
        database.sql(SEE)
                .param(at.atOffset(UTC))
                .param(session.uuid())
                .param(at.atOffset(UTC))
                .update();
    }

    // Sessions without a name are from before names were noted; they tell nothing.
    private static final String IS_NEWS = """
            SELECT EXISTS (SELECT 1 FROM identity.session WHERE person_id = ? AND id <> ? AND device <> '')
                   AND NOT EXISTS (SELECT 1 FROM identity.session WHERE person_id = ? AND id <> ? AND device = ?)
            """;

    /** Whether the person has other sessions, and none of them on a device of this name. */
    boolean isNews(UserId person, SessionId session, Device device) {
        return database.sql(IS_NEWS)
                .param(person.uuid())
                .param(session.uuid())
                .param(person.uuid())
                .param(session.uuid())
                .param(device.name())
                .query(Boolean.class)
                .single();
    }

    private static final String LIST = """
            SELECT session.id AS session_id, session.started_at, session.seen_at, session.expires_at,
                   session.device, session.address,
                   person.id, person.email, person.display_name, person.locale, person.roles, person.created_at
              FROM identity.session
              JOIN identity.person ON person.id = session.person_id
             WHERE session.person_id = ?
               AND session.ended_at IS NULL
             ORDER BY session.seen_at DESC, session.id
             LIMIT ?
            """;

    /** Those that nobody has ended, used last first. */
    List<Used> list(UserId person, int rowsMax) {
        return database.sql(LIST)
                .param(person.uuid())
                .param(rowsMax)
                .query((row, _) ->
                        new Used(SessionRows.live(row), new Device(row.getString("device"), row.getString("address"))))
                .list();
    }

    /** A session and where it is used. */
    record Used(Live live, Device device) {}

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

    private static final String END_OF = """
            UPDATE identity.session
               SET ended_at = ?
             WHERE person_id = ?
               AND id = ?
               AND ended_at IS NULL
            """;

    /** Whether this person had such a session. */
    boolean endOf(UserId person, SessionId session, Instant at) {
        return database.sql(END_OF)
                        .param(at.atOffset(UTC))
                        .param(person.uuid())
                        .param(session.uuid())
                        .update()
                == 1;
    }

    private static final String END_OTHERS = """
            UPDATE identity.session
               SET ended_at = ?
             WHERE person_id = ?
               AND id <> ?
               AND ended_at IS NULL
            """;

    /** How many there were. */
    int endOthers(UserId person, SessionId kept, Instant at) {
        return database.sql(END_OTHERS)
                .param(at.atOffset(UTC))
                .param(person.uuid())
                .param(kept.uuid())
                .update();
    }

    private static final String END_EVERYBODYS = """
            UPDATE identity.session
               SET ended_at = ?
             WHERE id <> ?
               AND ended_at IS NULL
            """;

    /** How many there were. */
    int endEverybodys(SessionId kept, Instant at) {
        return database.sql(END_EVERYBODYS)
                .param(at.atOffset(UTC))
                .param(kept.uuid())
                .update();
    }

    private static final String FORGET = """
            DELETE FROM identity.session
             WHERE expires_at < ?
                OR ended_at < ?
            """;

    int forget(Instant expiredBefore, Instant endedBefore) {
        return database.sql(FORGET)
                .param(expiredBefore.atOffset(UTC))
                .param(endedBefore.atOffset(UTC))
                .update();
    }
}
