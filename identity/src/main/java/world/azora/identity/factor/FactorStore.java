package world.azora.identity.factor;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.PersonRole;
import world.azora.kernel.UserId;

/** What a person has, of all kinds. */
final class FactorStore {
    private final JdbcClient database;

    FactorStore(JdbcClient database) {
        this.database = database;
    }

    /** How many factors of each kind. Recovery codes are none: they stand in for one. */
    record Held(boolean totp, int passkeys, int recoveryCodes) {
        boolean isAny() {
            return count() > 0;
        }

        int count() {
            return passkeys + (totp ? 1 : 0);
        }
    }

    private static final String HELD = """
            SELECT EXISTS (SELECT 1 FROM identity.totp
                            WHERE person_id = person.id AND confirmed_at IS NOT NULL) AS totp,
                   (SELECT count(*) FROM identity.passkey WHERE person_id = person.id) AS passkeys,
                   (SELECT count(*) FROM identity.recovery_code WHERE person_id = person.id) AS recovery_codes
              FROM identity.person
             WHERE id = ?
            """;

    Held held(UserId person) {
        return database.sql(HELD)
                .param(person.uuid())
                .query((row, _) ->
                        new Held(row.getBoolean("totp"), row.getInt("passkeys"), row.getInt("recovery_codes")))
                .optional()
                .orElseGet(() -> new Held(false, 0, 0));
    }

    private static final String LOCK = """
            SELECT roles
              FROM identity.person
             WHERE id = ?
               FOR NO KEY UPDATE
            """;

    /** The person's roles; nobody else changes the person's factors before this transaction ends. */
    Optional<Set<PersonRole>> lock(UserId person) {
        return database.sql(LOCK)
                .param(person.uuid())
                .query((row, _) -> Arrays.stream(
                                (String[]) row.getArray("roles").getArray())
                        .map(PersonRole::valueOf)
                        .collect(Collectors.toUnmodifiableSet()))
                .optional();
    }

    private static final String FORGET_TOTP = """
            DELETE FROM identity.totp
             WHERE person_id = ?
            """;

    private static final String FORGET_PASSKEYS = """
            DELETE FROM identity.passkey
             WHERE person_id = ?
            """;

    private static final String FORGET_CEREMONIES = """
            DELETE FROM identity.passkey_ceremony
             WHERE person_id = ?
            """;

    private static final String FORGET_HANDLE = """
            DELETE FROM identity.passkey_handle
             WHERE person_id = ?
            """;

    /** By which authenticators know the person. Afterwards those that still hold a passkey show nobody's. */
    void forgetHandle(UserId person) {
        database.sql(FORGET_HANDLE).param(person.uuid()).update();
    }

    void forgetAll(UserId person) {
        database.sql(FORGET_TOTP).param(person.uuid()).update();
        database.sql(FORGET_PASSKEYS).param(person.uuid()).update();
        database.sql(FORGET_CEREMONIES).param(person.uuid()).update();
    }
}
