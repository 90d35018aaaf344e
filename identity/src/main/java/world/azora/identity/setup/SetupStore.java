package world.azora.identity.setup;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import world.azora.kernel.Sha256;

final class SetupStore {
    private final JdbcClient database;

    SetupStore(JdbcClient database) {
        this.database = database;
    }

    // A disabled administrator counts: else whoever starts the server could make one in that person's place.
    private static final String HAS_ADMIN = """
            SELECT EXISTS (SELECT 1 FROM identity.person WHERE 'ADMIN' = ANY (roles))
            """;

    boolean hasAdmin() {
        return database.sql(HAS_ADMIN).query(Boolean.class).single();
    }

    private static final String PUT = """
            INSERT INTO identity.setup_token (token_hash, created_at)
            VALUES (?, ?)
            ON CONFLICT (single) DO UPDATE
               SET token_hash = EXCLUDED.token_hash,
                   created_at = EXCLUDED.created_at
            """;

    /** Replaces the token before, if there is one. */
    void put(Sha256 token, Instant at) {
        database.sql(PUT).param(token.hex()).param(at.atOffset(UTC)).update();
    }

    private static final String FIND = """
            SELECT token_hash
              FROM identity.setup_token
            """;

    Optional<Sha256> find() {
        return database.sql(FIND)
                .query((row, _) -> new Sha256(row.getString("token_hash")))
                .optional();
    }

    // The row is gone once the first of two requests commits, so the second one finds no token.
    private static final String TAKE = """
            DELETE FROM identity.setup_token
             WHERE token_hash = ?
            """;

    /** Whether the token was there; from now on it is not. */
    boolean take(Sha256 token) {
        return database.sql(TAKE).param(token.hex()).update() == 1;
    }
}
