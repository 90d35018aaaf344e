package world.azora.identity.factor;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;

final class ChallengeStore {
    private final JdbcClient database;

    ChallengeStore(JdbcClient database) {
        this.database = database;
    }

    private static final String ADD = """
            INSERT INTO identity.factor_challenge (id_hash, person_id, password_mark, expires_at)
            SELECT ?, id, encode(sha256(convert_to(password_hash, 'UTF8')), 'hex'), ?
              FROM identity.person
             WHERE id = ?
            """;

    void add(Sha256 id, UserId person, Instant expiresAt) {
        database.sql(ADD)
                .param(id.hex())
                .param(expiresAt.atOffset(UTC))
                .param(person.uuid())
                .update();
    }

    private static final String FIND = """
            SELECT challenge.person_id
              FROM identity.factor_challenge AS challenge
              JOIN identity.person ON person.id = challenge.person_id
             WHERE challenge.id_hash = ?
               AND challenge.expires_at > ?
               AND challenge.attempts < ?
               AND NOT person.disabled
               AND challenge.password_mark = encode(sha256(convert_to(person.password_hash, 'UTF8')), 'hex')
            """;

    Optional<UserId> find(Sha256 id, Instant now, int attemptsMax) {
        return database.sql(FIND)
                .param(id.hex())
                .param(now.atOffset(UTC))
                .param(attemptsMax)
                .query((row, _) -> new UserId(row.getObject("person_id", UUID.class)))
                .optional();
    }

    // Many at once wait for each other here, and each sees how many there were before it.
    private static final String COUNT = """
            UPDATE identity.factor_challenge AS challenge
               SET attempts = challenge.attempts + 1
              FROM identity.person
             WHERE challenge.id_hash = ?
               AND challenge.expires_at > ?
               AND challenge.attempts < ?
               AND person.id = challenge.person_id
               AND NOT person.disabled
               AND challenge.password_mark = encode(sha256(convert_to(person.password_hash, 'UTF8')), 'hex')
            RETURNING challenge.person_id
            """;

    /** Counts a try; gives who is asked, unless it was one try too many or the challenge has ended. */
    Optional<UserId> count(Sha256 id, Instant now, int attemptsMax) {
        return database.sql(COUNT)
                .param(id.hex())
                .param(now.atOffset(UTC))
                .param(attemptsMax)
                .query((row, _) -> new UserId(row.getObject("person_id", UUID.class)))
                .optional();
    }

    private static final String LOCK = """
            SELECT id_hash
              FROM identity.factor_challenge
             WHERE id_hash = ?
               FOR UPDATE
            """;

    /** Whether it is there; nobody else can end it before this transaction does. */
    boolean lock(Sha256 id) {
        return database.sql(LOCK)
                .param(id.hex())
                .query((row, _) -> row.getString("id_hash"))
                .optional()
                .isPresent();
    }

    private static final String END = """
            DELETE FROM identity.factor_challenge
             WHERE id_hash = ?
               AND person_id = ?
            """;

    /** Whether it was there and asked this person. */
    boolean end(Sha256 id, UserId person) {
        return database.sql(END).param(id.hex()).param(person.uuid()).update() == 1;
    }

    private static final String FORGET_ALL = """
            DELETE FROM identity.factor_challenge
             WHERE person_id = ?
            """;

    void forgetAll(UserId person) {
        database.sql(FORGET_ALL).param(person.uuid()).update();
    }

    private static final String FORGET_EXPIRED = """
            DELETE FROM identity.factor_challenge
             WHERE expires_at < ?
            """;

    void forgetExpiredBefore(Instant time) {
        database.sql(FORGET_EXPIRED).param(time.atOffset(UTC)).update();
    }
}
