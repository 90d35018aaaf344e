package world.azora.identity.factor;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.identity.Bytes;
import world.azora.kernel.UserId;

final class TotpStore {
    private final JdbcClient database;

    TotpStore(JdbcClient database) {
        this.database = database;
    }

    /** A secret as it lies in the database. */
    record Sealed(UserId person, Bytes secret) {}

    // A confirmed secret stays: whoever wants another one takes it away first.
    private static final String PUT = """
            INSERT INTO identity.totp AS known (person_id, secret_sealed, enrolled_at)
            VALUES (?, ?, ?)
            ON CONFLICT (person_id) DO UPDATE
               SET secret_sealed = EXCLUDED.secret_sealed,
                   enrolled_at = EXCLUDED.enrolled_at
             WHERE known.confirmed_at IS NULL
            """;

    /** Whether it was put; not if the person has a secret that is in use. */
    boolean put(Sealed kept, Instant at) {
        return database.sql(PUT)
                        .param(kept.person().uuid())
                        .param(kept.secret().array())
                        .param(at.atOffset(UTC))
                        .update()
                == 1;
    }

    private static final String FIND_PENDING = """
            SELECT person_id, secret_sealed
              FROM identity.totp
             WHERE person_id = ?
               AND confirmed_at IS NULL
            """;

    Optional<Sealed> findPending(UserId person) {
        return database.sql(FIND_PENDING)
                .param(person.uuid())
                .query((row, _) -> kept(row))
                .optional();
    }

    private static final String FIND_CONFIRMED = """
            SELECT person_id, secret_sealed
              FROM identity.totp
             WHERE person_id = ?
               AND confirmed_at IS NOT NULL
            """;

    Optional<Sealed> findConfirmed(UserId person) {
        return database.sql(FIND_CONFIRMED)
                .param(person.uuid())
                .query((row, _) -> kept(row))
                .optional();
    }

    private static final String CONFIRM = """
            UPDATE identity.totp
               SET confirmed_at = ?,
                   last_step = ?
             WHERE person_id = ?
               AND confirmed_at IS NULL
            """;

    boolean confirm(UserId person, long step, Instant at) {
        return database.sql(CONFIRM)
                        .param(at.atOffset(UTC))
                        .param(step)
                        .param(person.uuid())
                        .update()
                == 1;
    }

    // The second of two requests with the same code waits for the first, and then finds the step taken.
    private static final String USE = """
            UPDATE identity.totp
               SET last_step = ?
             WHERE person_id = ?
               AND confirmed_at IS NOT NULL
               AND last_step < ?
            """;

    /** Whether the code of this period, and no later one, was still unused; now it is used. */
    boolean use(UserId person, long step) {
        return database.sql(USE).param(step).param(person.uuid()).param(step).update() == 1;
    }

    private static final String DELETE = """
            DELETE FROM identity.totp
             WHERE person_id = ?
               AND confirmed_at IS NOT NULL
            """;

    boolean delete(UserId person) {
        return database.sql(DELETE).param(person.uuid()).update() == 1;
    }

    private static final String LIST = """
            SELECT person_id, secret_sealed
              FROM identity.totp
             ORDER BY person_id
            """;

    List<Sealed> list() {
        return database.sql(LIST).query((row, _) -> kept(row)).list();
    }

    // Only if it is still the one that was read: the person may have begun anew in the meantime.
    private static final String RESEAL = """
            UPDATE identity.totp
               SET secret_sealed = ?
             WHERE person_id = ?
               AND secret_sealed = ?
            """;

    int reseal(Sealed before, Bytes after) {
        return database.sql(RESEAL)
                .param(after.array())
                .param(before.person().uuid())
                .param(before.secret().array())
                .update();
    }

    private static Sealed kept(ResultSet row) throws SQLException {
        return new Sealed(new UserId(row.getObject("person_id", UUID.class)), Bytes.of(row.getBytes("secret_sealed")));
    }
}
