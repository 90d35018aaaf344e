package world.azora.identity.factor;

import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.Sha256;
import world.azora.kernel.UserId;

final class RecoveryCodeStore {
    private final JdbcClient database;

    RecoveryCodeStore(JdbcClient database) {
        this.database = database;
    }

    private static final String ADD = """
            INSERT INTO identity.recovery_code (person_id, code_hash)
            VALUES (?, ?)
            """;

    void add(UserId person, Sha256 code) {
        database.sql(ADD).param(person.uuid()).param(code.hex()).update();
    }

    // The row is gone once the first of two requests commits, so the second one finds no code.
    private static final String TAKE = """
            DELETE FROM identity.recovery_code
             WHERE person_id = ?
               AND code_hash = ?
            """;

    /** Whether the code was there; from now on it is not. */
    boolean take(UserId person, Sha256 code) {
        return database.sql(TAKE).param(person.uuid()).param(code.hex()).update() == 1;
    }

    private static final String COUNT = """
            SELECT count(*)
              FROM identity.recovery_code
             WHERE person_id = ?
            """;

    int count(UserId person) {
        return database.sql(COUNT).param(person.uuid()).query(Integer.class).single();
    }

    private static final String FORGET_ALL = """
            DELETE FROM identity.recovery_code
             WHERE person_id = ?
            """;

    void forgetAll(UserId person) {
        database.sql(FORGET_ALL).param(person.uuid()).update();
    }
}
