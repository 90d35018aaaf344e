package world.azora.identity.address;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.identity.EmailAddress;
import world.azora.identity.OneTimeToken;
import world.azora.kernel.UserId;

final class AddressStore {
    private final JdbcClient database;

    AddressStore(JdbcClient database) {
        this.database = database;
    }

    /** Who wants to move where. */
    record Change(UserId person, EmailAddress email) {}

    private static final String COUNT_SINCE = """
            SELECT count(*)
              FROM identity.email_change
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

    private static final String IS_KNOWN = """
            SELECT EXISTS (SELECT 1 FROM identity.person WHERE email = ?)
            """;

    boolean isKnown(EmailAddress email) {
        return database.sql(IS_KNOWN).param(email.text()).query(Boolean.class).single();
    }

    private static final String ADD = """
            INSERT INTO identity.email_change (token_hash, person_id, email, asked_at, expires_at)
            VALUES (?, ?, ?, ?, ?)
            """;

    void add(OneTimeToken token, Change change, Instant askedAt, Instant expiresAt) {
        database.sql(ADD)
                .param(token.hash().hex())
                .param(change.person().uuid())
                .param(change.email().text())
                .param(askedAt.atOffset(UTC))
                .param(expiresAt.atOffset(UTC))
                .update();
    }

    private static final String END_ALL = """
            UPDATE identity.email_change
               SET ended_at = ?
             WHERE person_id = ?
               AND ended_at IS NULL
            """;

    void endAll(UserId person, Instant at) {
        database.sql(END_ALL).param(at.atOffset(UTC)).param(person.uuid()).update();
    }

    private static final String TAKE = """
            UPDATE identity.email_change AS change
               SET ended_at = ?
              FROM identity.person
             WHERE change.token_hash = ?
               AND change.ended_at IS NULL
               AND change.expires_at > ?
               AND person.id = change.person_id
               AND NOT person.disabled
            RETURNING change.person_id, change.email
            """;

    /** What was asked for with this token, which is worth nothing from now on. */
    Optional<Change> take(OneTimeToken token, Instant now) {
        return database.sql(TAKE)
                .param(now.atOffset(UTC))
                .param(token.hash().hex())
                .param(now.atOffset(UTC))
                .query((row, _) -> new Change(
                        new UserId(row.getObject("person_id", UUID.class)), new EmailAddress(row.getString("email"))))
                .optional();
    }

    private static final String MOVE = """
            UPDATE identity.person
               SET email = ?
             WHERE id = ?
            """;

    void move(UserId person, EmailAddress email) {
        database.sql(MOVE).param(email.text()).param(person.uuid()).update();
    }

    private static final String FORGET_EXPIRED = """
            DELETE FROM identity.email_change
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
