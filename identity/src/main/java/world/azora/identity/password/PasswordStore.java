package world.azora.identity.password;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.identity.PasswordHash;
import world.azora.identity.SessionId;
import world.azora.kernel.UserId;

final class PasswordStore {
    private static final UUID NONE = new UUID(0, 0);

    private final JdbcClient database;

    PasswordStore(JdbcClient database) {
        this.database = database;
    }

    private static final String FIND = """
            SELECT password_hash
              FROM identity.person
             WHERE id = ?
               AND NOT disabled
            """;

    /** The present one; nothing for somebody who may not sign in. */
    Optional<PasswordHash> find(UserId person) {
        return database.sql(FIND)
                .param(person.uuid())
                .query((row, _) -> new PasswordHash(row.getString("password_hash")))
                .optional();
    }

    private static final String LOCK = """
            SELECT id
              FROM identity.person
             WHERE id = ?
               FOR NO KEY UPDATE
            """;

    void lock(UserId person) {
        database.sql(LOCK).param(person.uuid()).query(UUID.class).optional();
    }

    private static final String FORMER = """
            SELECT password_hash
              FROM identity.former_password
             WHERE person_id = ?
             ORDER BY number DESC
             LIMIT ?
            """;

    /** The newest first. */
    List<PasswordHash> former(UserId person, int rows) {
        return database.sql(FORMER)
                .param(person.uuid())
                .param(rows)
                .query((row, _) -> new PasswordHash(row.getString("password_hash")))
                .list();
    }

    private static final String KEEP_PRESENT = """
            INSERT INTO identity.former_password (person_id, password_hash, replaced_at)
            SELECT id, password_hash, ?
              FROM identity.person
             WHERE id = ?
            """;

    void keepPresent(UserId person, Instant at) {
        database.sql(KEEP_PRESENT).param(at.atOffset(UTC)).param(person.uuid()).update();
    }

    private static final String FORGET_ALL_BUT = """
            DELETE FROM identity.former_password
             WHERE person_id = ?
               AND number NOT IN (SELECT number
                                    FROM identity.former_password
                                   WHERE person_id = ?
                                   ORDER BY number DESC
                                   LIMIT ?)
            """;

    void forgetAllBut(UserId person, int rows) {
        database.sql(FORGET_ALL_BUT)
                .param(person.uuid())
                .param(person.uuid())
                .param(rows)
                .update();
    }

    private static final String SET = """
            UPDATE identity.person
               SET password_hash = ?
             WHERE id = ?
            """;

    void set(UserId person, PasswordHash hash) {
        database.sql(SET).param(hash.text()).param(person.uuid()).update();
    }

    // A password that was changed in the meantime must not be put back.
    private static final String SET_IF_STILL = """
            UPDATE identity.person
               SET password_hash = ?
             WHERE id = ?
               AND password_hash = ?
            """;

    void setIfStill(UserId person, PasswordHash before, PasswordHash after) {
        database.sql(SET_IF_STILL)
                .param(after.text())
                .param(person.uuid())
                .param(before.text())
                .update();
    }

    private static final String END_SESSIONS = """
            UPDATE identity.session
               SET ended_at = ?
             WHERE person_id = ?
               AND ended_at IS NULL
               AND id <> ?
            """;

    void endSessions(UserId person, Optional<SessionId> keep, Instant at) {
        database.sql(END_SESSIONS)
                .param(at.atOffset(UTC))
                .param(person.uuid())
                .param(keep.map(SessionId::uuid).orElse(NONE))
                .update();
    }
}
