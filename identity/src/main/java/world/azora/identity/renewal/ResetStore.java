package world.azora.identity.renewal;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.identity.EmailAddress;
import world.azora.identity.OneTimeToken;
import world.azora.kernel.UserId;

final class ResetStore {
    private final JdbcClient database;

    ResetStore(JdbcClient database) {
        this.database = database;
    }

    private static final String FIND_OPEN = """
            SELECT id
              FROM identity.person
             WHERE email = ?
               AND NOT disabled
            """;

    /** Whose address it is; nobody if that person may not sign in. */
    Optional<UserId> findOpen(EmailAddress email) {
        return database.sql(FIND_OPEN)
                .param(email.text())
                .query((row, _) -> new UserId(row.getObject("id", UUID.class)))
                .optional();
    }

    private static final String COUNT_SINCE = """
            SELECT count(*)
              FROM identity.password_reset
             WHERE person_id = ?
               AND asked_at > ?
            """;

    int countSince(UserId person, Instant time) {
        return database.sql(COUNT_SINCE)
                .param(person.uuid())
                .param(time.atOffset(UTC))
                .query(Integer.class)
                .single();
    }

    private static final String ADD = """
            INSERT INTO identity.password_reset (token_hash, person_id, asked_at, expires_at)
            VALUES (?, ?, ?, ?)
            """;

    void add(OneTimeToken token, UserId person, Instant askedAt, Instant expiresAt) {
        database.sql(ADD)
                .param(token.hash().hex())
                .param(person.uuid())
                .param(askedAt.atOffset(UTC))
                .param(expiresAt.atOffset(UTC))
                .update();
    }

    private static final String FIND = """
            SELECT reset.person_id
              FROM identity.password_reset AS reset
              JOIN identity.person ON person.id = reset.person_id
             WHERE reset.token_hash = ?
               AND reset.ended_at IS NULL
               AND reset.expires_at > ?
               AND NOT person.disabled
            """;

    /** Whose password the token may set now. */
    Optional<UserId> find(OneTimeToken token, Instant now) {
        return database.sql(FIND)
                .param(token.hash().hex())
                .param(now.atOffset(UTC))
                .query((row, _) -> new UserId(row.getObject("person_id", UUID.class)))
                .optional();
    }

    // Of many at once, one finds the row as it was; the others wait for it and find it ended.
    private static final String TAKE = """
            UPDATE identity.password_reset
               SET ended_at = ?
             WHERE token_hash = ?
               AND ended_at IS NULL
               AND expires_at > ?
            """;

    boolean take(OneTimeToken token, Instant now) {
        return database.sql(TAKE)
                        .param(now.atOffset(UTC))
                        .param(token.hash().hex())
                        .param(now.atOffset(UTC))
                        .update()
                == 1;
    }

    private static final String END_ALL = """
            UPDATE identity.password_reset
               SET ended_at = ?
             WHERE person_id = ?
               AND ended_at IS NULL
            """;

    void endAll(UserId person, Instant at) {
        database.sql(END_ALL).param(at.atOffset(UTC)).param(person.uuid()).update();
    }

    private static final String FORGET_EXPIRED = """
            DELETE FROM identity.password_reset
             WHERE asked_at < ?
               AND (ended_at IS NOT NULL OR expires_at < ?)
            """;

    void forgetExpiredBefore(Instant time) {
        database.sql(FORGET_EXPIRED)
                .param(time.atOffset(UTC))
                .param(time.atOffset(UTC))
                .update();
    }
}
